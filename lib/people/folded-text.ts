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

/**
 * Steps 1 and 2 of the username rule (product.md): apostrophes dropped, lower case, no accent. What is not a
 * letter stays where it is.
 */
export function foldText(text: string): string {
  return text
    .replace(apostropheAfterLetter, "")
    .replace(anyApostrophe, "")
    .toLowerCase()
    .replace(/[œæßøłđðþıħŋĳ]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
}
