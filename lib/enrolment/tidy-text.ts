import { encodeWindows1252 } from "./windows-1252";

const invisible = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Most cells are: nothing outside ASCII, and single spaces between the words. */
const isTidy = (raw: string) => /^(?:[!-~]+(?: [!-~]+)*)?$/.test(raw);

/** A cell without stray, doubled, non-breaking or invisible spaces, in composed form. */
export const tidyText = (raw: string): string =>
  isTidy(raw) ? raw : raw.replace(invisible, "").replace(/\s+/gu, " ").trim().normalize("NFC");

/**
 * Text that was encoded twice (`LeÃ¯la`, `lâ€™eau`) as it was meant, or undefined when it was not: the letters
 * must be exactly the bytes of valid UTF-8.
 */
export function repairTwiceEncoded(text: string): string | undefined {
  if (!/[\u00c2-\u00f4][^ -~]/.test(text)) return undefined;
  const bytes = encodeWindows1252(text);
  if (!bytes) return undefined;
  try {
    const repaired = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return repaired === text ? undefined : repaired.normalize("NFC");
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Whether a letter was lost on the way: `Ma?lys`, or the replacement character. */
export const hasLostLetter = (name: string): boolean => /\p{L}\?\p{L}|\ufffd/u.test(name);

/** A name as far as it is sure when any letter outside ASCII may be lost: names of another shape cannot fit. */
export const shapeAround = (name: string): string => name.replace(/[\u0080-\u{10ffff}]/gu, "?").toLowerCase();

/** The one name among the known ones that fits around the lost letters, or undefined. */
export function guessLostLetters(name: string, known: Iterable<string>): string | undefined {
  const pattern = name.replace(/[.*+^${}()|[\]\\]/g, "\\$&").replace(/[?\ufffd]/g, "[^\\x00-\\x7f]");
  const fits = new RegExp(`^${pattern}$`, "iu");
  const found = new Set([...known].filter((candidate) => fits.test(candidate)));
  return found.size === 1 ? [...found][0] : undefined;
}
