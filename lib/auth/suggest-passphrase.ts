import { createHmac, randomInt } from "node:crypto";
import { phraseWords } from "./phrase-words";

/** Four French words, drawn afresh each time; long enough for any organisation's minimum up to 19. */
export function suggestPassphrase(): string {
  const word = () => phraseWords[randomInt(phraseWords.length)] ?? "";
  return Array.from({ length: 4 }, word).join("-");
}

/** The largest multiple of the number of words in two bytes: what lies above would favour some words. */
const fairDraws = 65_536 - (65_536 % phraseWords.length);

/** The same four words each time for one text and key: a phrase that need not be stored to be printed again. */
export function derivePassphrase(key: Buffer, text: string): string {
  const bytes = createHmac("sha512", key).update(text).digest();
  const draws = Array.from({ length: bytes.length / 2 }, (_, index) => bytes.readUInt16BE(2 * index));
  const words = draws
    .filter((draw) => draw < fairDraws)
    .map((draw) => phraseWords[draw % phraseWords.length]);
  return words.slice(0, 4).join("-");
}
