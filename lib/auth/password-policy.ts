import { foldAccents } from "../fold-accents";
import { longestPassword } from "./password";
import { refusedWords } from "./refused-passwords";

/** Whose password it is to be: what must not be guessed from knowing them. */
export interface PasswordOwner {
  firstName: string;
  lastName: string;
  username: string;
  schoolNames: string[];
}

export type PasswordVerdict =
  | { outcome: "accepted" }
  | { outcome: "too-short"; minimum: number }
  | { outcome: "too-long"; maximum: number }
  | { outcome: "common" }
  | { outcome: "personal" };

const looksLike: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};
const unmask = (text: string) => [...text].map((sign) => looksLike[sign] ?? sign).join("");
const lettersOnly = (text: string) => text.replace(/[^a-z]/g, "");

/** The word inside: without the digits and marks added at the ends. */
const withoutEnds = (text: string) => text.replace(/^[^a-z]+|[^a-z]+$/g, "");

/** A short pattern over and over (`azertyazerty`, `aaaaaaaaaaaa`). */
const repeatedPart = (text: string) => /^(.+?)\1+.{0,2}$/u.exec(text)?.[1];

const rows = [
  "abcdefghijklmnopqrstuvwxyz",
  "01234567890123456789",
  "azertyuiopqsdfghjklmwxcvbn",
  "qwertyuiopasdfghjklzxcvbnm",
];
const straightRuns = rows.flatMap((row) => [row, [...row].reverse().join("")]);

function isCommon(folded: string): boolean {
  const inside = withoutEnds(folded);
  const forms = [
    folded,
    inside,
    lettersOnly(folded),
    unmask(folded),
    unmask(inside),
    lettersOnly(unmask(folded)),
  ];
  if (forms.some((form) => form !== "" && refusedWords().has(form))) return true;
  if (straightRuns.some((run) => run.includes(folded))) return true;
  const part = repeatedPart(folded);
  return (
    part !== undefined && (part.length < 5 || refusedWords().has(withoutEnds(part)) || /^\d+$/.test(part))
  );
}

function isPersonal(folded: string, owner: PasswordOwner): boolean {
  const known = [owner.firstName, owner.lastName, owner.username, ...owner.schoolNames]
    .flatMap((name) => [name, ...name.split(/[\s_'’-]+/)])
    .map((name) => lettersOnly(foldAccents(name)))
    .filter((name) => name.length >= 3)
    .sort((a, b) => b.length - a.length);
  return [folded, unmask(folded)].map(lettersOnly).some((letters) => {
    const rest = known.reduce((left, name) => left.replaceAll(name, ""), letters);
    return rest.length < letters.length && rest.length < 6;
  });
}

/**
 * Whether a password may be chosen. No rule on kinds of characters (ASVS 6.2.5); refused are the short,
 * the breached and common ones, also with ends added, and those made of the person's own names.
 */
export function judgePassword(password: string, owner: PasswordOwner, minimum: number): PasswordVerdict {
  const length = [...password.normalize("NFKC")].length;
  if (length < minimum) return { outcome: "too-short", minimum };
  if (length > longestPassword) return { outcome: "too-long", maximum: longestPassword };
  const folded = foldAccents(password);
  if (isPersonal(folded, owner)) return { outcome: "personal" };
  if (isCommon(folded)) return { outcome: "common" };
  return { outcome: "accepted" };
}
