import { foldText } from "./folded-text";

/** A username never grows beyond this; the database checks it too. */
export const longestUsername = 60;

export type DerivedUsername =
  | { outcome: "derived"; username: string }
  | { outcome: "needs-latin-form" }
  | { outcome: "too-long"; username: string };

const partsOf = (name: string): string[] => foldText(name).match(/[a-z]+/g) ?? [];

/** A name that is written, but of which no Latin letter is left. */
const isUnreadable = (name: string) => /\p{L}/u.test(name) && partsOf(name).length === 0;

function surnameParts(lastName: string): string[] {
  const parts = partsOf(lastName);
  const longEnough = parts.findIndex((part) => part.length >= 4);
  return longEnough === -1 ? parts : parts.slice(0, longEnough + 1);
}

/**
 * The school's rule for usernames: the surname up to its first part of four letters, then the first part of the
 * given name; numbers for homonyms are createUsers' concern. A name in another script
 * needs a Latin form that a person types; a bare surname, as an institution has, stands alone.
 */
export function deriveUsername(lastName: string, firstName: string): DerivedUsername {
  if (isUnreadable(lastName) || isUnreadable(firstName)) return { outcome: "needs-latin-form" };
  const username = [...surnameParts(lastName), ...partsOf(firstName).slice(0, 1)].join("_");
  if (username === "") return { outcome: "needs-latin-form" };
  return username.length > longestUsername
    ? { outcome: "too-long", username }
    : { outcome: "derived", username };
}

/**
 * What someone types as a username, in the form in which usernames are kept: `Dupont François`,
 * `DUPONT_FRANCOIS` and `dupont-françois` all mean `dupont_francois`; `dupont_francois2` stays itself.
 */
export const foldIdentifier = (typed: string): string =>
  foldText(typed)
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "");
