import { foldText } from "../people/folded-text";
import { nearest } from "./edit-distance";
import { meantDomain } from "./mail-domains";

export type ReadEmail =
  | { outcome: "missing" }
  /** Of nobody; `asWritten` when it has the form of an address nevertheless. */
  | { outcome: "placeholder"; asWritten: string | null }
  /** `mended`: only spaces, marks around it or `mailto:` were taken away. */
  | { outcome: "read"; email: string; second: string | null; mended: boolean }
  /** `asWritten` when it could be an address as it stands, of an odd domain. */
  | { outcome: "malformed"; proposal: string | null; asWritten: string | null };

/** Letters, digits and RFC 5322's other atoms; dots only between them; at least one dot in the domain. */
const wellFormed =
  /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i;

const longestEmail = 254;

/** Whether a text has the form of an e-mail address (RFC 5321's length, RFC 5322's plain atoms). */
export const isWellFormed = (text: string): boolean => wellFormed.test(text) && text.length <= longestEmail;

const placeholderWords = /^(neant|aucune?|inconnue?|rien|nihil|geen|n\/?a|nc|nul|null|x+|-+|_+|\.+|\/+|0+)$/;
const placeholderMailboxes =
  /^(no-?reply|ne-?pas-?repondre|inconnu|unknown|secretariat|direction|aucun|neant|rien|test|x{2,}|nomail|pas-?d-?(e-?)?mail|sansmail)$/;

/** Words that schools write where an address is missing, and mailboxes that are nobody's. */
function isPlaceholder(text: string): boolean {
  const folded = foldText(text);
  if (placeholderWords.test(folded)) return true;
  const [mailbox = "", domain = ""] = folded.split("@");
  return placeholderMailboxes.test(mailbox) || /^x{2,}\./.test(domain);
}

const bare = (text: string) =>
  text
    .replace(/^mailto:/i, "")
    .replace(/^[<"'(\s]+/, "")
    .replace(/[>"')\s,;]+$/, "");

const withoutInside = (text: string) => bare(text).replace(/[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu, "");

/**
 * Reads one cell of addresses. Two addresses: the first is the main one. Whatever had to be guessed is
 * proposed and never used.
 */
export function readEmail(raw: string, domainsOfFile: readonly string[]): ReadEmail {
  const text = raw.replace(/[\s\u00a0]+/gu, " ").trim();
  if (text === "") return { outcome: "missing" };
  const several = text
    .split(/[\s,;/|]+|\bou\b|\bet\b/iu)
    .map(bare)
    .filter(isWellFormed);
  const [first, second] = [...new Set(several)];
  if (first && second) return { outcome: "read", email: first, second, mended: true };
  const cleaned = withoutInside(text);
  const asWritten = isWellFormed(cleaned) ? cleaned : null;
  if (isPlaceholder(text)) return { outcome: "placeholder", asWritten };
  if (!asWritten) return { outcome: "malformed", proposal: propose(cleaned, domainsOfFile), asWritten };
  const meant = meantDomain(cleaned.slice(cleaned.indexOf("@") + 1));
  if (meant) return { outcome: "malformed", proposal: cleaned.replace(/@.*$/, `@${meant}`), asWritten };
  return { outcome: "read", email: cleaned, second: null, mended: cleaned !== text };
}

/** The address that was probably meant, or null when that would be inventing one. */
function propose(text: string, domains: readonly string[]): string | null {
  const plain = foldText(text)
    .replace(/,/g, ".")
    .replace(/\(at\)|\[at\]/g, "@")
    .replace(/@+/g, "@")
    .replace(/\.{2,}/g, ".");
  const [mailbox = "", domain = ""] = plain.split("@").map((part) => part.replace(/^[.\s]+|[.\s]+$/g, ""));
  const guess = domain
    ? `${mailbox}@${completeDomain(domain, domains)}`
    : splitBeforeDomain(mailbox, domains);
  return guess && isWellFormed(guess) && guess !== text ? guess : null;
}

function completeDomain(domain: string, known: readonly string[]): string {
  if (known.includes(domain)) return domain;
  const begun = known.find((candidate) => candidate.startsWith(`${domain}.`));
  return begun ?? nearest(domain, known, 1) ?? meantDomain(domain) ?? domain;
}

function splitBeforeDomain(text: string, known: readonly string[]): string | null {
  const domain = known.find((candidate) => text.endsWith(candidate) && text.length > candidate.length);
  return domain ? `${text.slice(0, -domain.length).replace(/\.$/, "")}@${domain}` : null;
}
