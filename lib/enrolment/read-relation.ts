import { foldText } from "../people/folded-text";
import { tidyText } from "./tidy-text";

const longestRelation = 40;

/** What lists call a parent, folded, and the word that families read. */
const usualWords: Record<string, string> = {
  mere: "mère",
  maman: "mère",
  mother: "mère",
  moeder: "mère",
  pere: "père",
  papa: "père",
  father: "père",
  vader: "père",
  bellemere: "belle-mère",
  beaupere: "beau-père",
  grandmere: "grand-mère",
  grandpere: "grand-père",
  tuteur: "tuteur",
  tutrice: "tutrice",
  tuteurtutrice: "tuteur",
};

/** Words that say no more than that the adult is responsible. */
const sayNothing = /^(responsable|resp|parent|parents|guardian|relative|autre|other|\W*)$/;

/** What the adult is to the child, as the list says it, or null when it says nothing. */
export function readRelation(written: string): string | null {
  const text = tidyText(written).toLowerCase();
  const folded = foldText(text);
  if (sayNothing.test(folded) || text.length > longestRelation) return null;
  return usualWords[folded.replace(/[^a-z]/g, "")] ?? text;
}
