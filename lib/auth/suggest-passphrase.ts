import { randomInt } from "node:crypto";
import { phraseWords } from "./phrase-words";

/** Four French words, drawn afresh each time; long enough for any organisation's minimum up to 19. */
export function suggestPassphrase(): string {
  const word = () => phraseWords[randomInt(phraseWords.length)] ?? "";
  return Array.from({ length: 4 }, word).join("-");
}
