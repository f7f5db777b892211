import { foldText } from "../people/folded-text";

/**
 * The form under which several spellings of one class meet: `3 A`, `3a`, `Classe 3A` and `3-A`; `1C prim.` and
 * `P1C`. Nothing more is read from a class's name than its spelling.
 */
export function classKey(name: string): string {
  const folded = foldText(name)
    .replace(/\b(classe|klas)\b/g, " ")
    .replace(/(?<=\d)[\s.-]+(?=\d)/g, "_")
    .replace(/[\s.-]+/g, " ")
    .trim();
  const level = /^(.*\d.*?) ?(prim|primaire|mat|maternelle)$/.exec(folded);
  const spelled = level ? `${level[2]?.[0]}${level[1]}` : folded;
  return spelled.replaceAll(" ", "");
}
