import { foldAccents } from "../fold-accents";

/** Letters that Unicode does not decompose into a plain one and a mark. */
const plainLetters: Record<string, string> = {
  œ: "oe",
  æ: "ae",
  ß: "ss",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
  ŋ: "n",
  ĳ: "ij",
};

const apostrophes = "'’‘‚‛`´ʼʻʽʹʾʿ′‵＇";
const apostropheAfterLetter = new RegExp(`(?<=\\p{L}\\p{M}*)[${apostrophes}]+\\s*`, "gu");
const anyApostrophe = new RegExp(`[${apostrophes}]`, "gu");

/** Nothing to fold but its case; most names are. */
const isPlain = (text: string) => /^[\w .@-]*$/.test(text);

/**
 * The first steps of the username rule: apostrophes dropped, lower case, no accent. What is not a
 * letter stays where it is.
 */
export function foldText(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  const plain = text
    .replace(apostropheAfterLetter, "")
    .replace(anyApostrophe, "")
    .toLowerCase()
    .replace(/[œæßøłđðþıħŋĳ]/g, (letter) => plainLetters[letter] ?? letter);
  return foldAccents(plain);
}
