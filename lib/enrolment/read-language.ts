import { foldText } from "../people/folded-text";

/** Languages that Préau speaks, by how lists begin to write them. */
const beginnings = [
  ["fr", /^fr/],
  ["nl", /^(nl|neerl|nederl|flam|vlaams)/],
  ["de", /^(de$|all|deu|dui|ger)/],
  ["en", /^(en$|eng|angl)/],
] as const;

export type FamilyLanguage = (typeof beginnings)[number][0];

/** The language of a family when it is one that Préau speaks, else null. */
export function readLanguage(written: string): FamilyLanguage | null {
  const folded = foldText(written.trim());
  return beginnings.find(([, begins]) => begins.test(folded))?.[0] ?? null;
}
