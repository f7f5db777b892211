import { foldOneName } from "../people/folded-name";

const particles = new Set(
  "van vanden vander vande de den der des du la le les el al ben da dos do von ter ten 't d' d st saint".split(
    " ",
  ),
);

const isCapitals = (word: string) => word.length > 1 && word === word.toUpperCase() && /\p{L}/u.test(word);

/** How many words of a full name are the surname, given the child's own surname as a clue. */
function surnameLength(words: string[], childsLastName: string): number {
  const capitals = words.findIndex((word) => !isCapitals(word));
  if (capitals > 0) return capitals;
  const known = foldOneName(childsLastName);
  const shared = words.findIndex((_, index) => foldOneName(words.slice(0, index + 1).join(" ")) === known);
  if (shared >= 0 && shared < words.length - 1) return shared + 1;
  const firstRealWord = words.findIndex((word) => !particles.has(word.toLowerCase()));
  return firstRealWord + 1;
}

/** « Surname Given » in one cell, as some programs export adults. A single word is a surname. */
export function splitFullName(
  fullName: string,
  childsLastName: string,
): { lastName: string; firstName: string } {
  const words = fullName.split(" ").filter(Boolean);
  const length = Math.max(1, surnameLength(words, childsLastName));
  return { lastName: words.slice(0, length).join(" "), firstName: words.slice(length).join(" ") };
}
