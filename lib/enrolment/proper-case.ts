const particles = new Set([
  "de",
  "den",
  "der",
  "des",
  "du",
  "la",
  "le",
  "van",
  "von",
  "ter",
  "ten",
  "el",
  "da",
  "dos",
]);

const hasUpper = (text: string) => text !== text.toLowerCase();
const hasLower = (text: string) => text !== text.toUpperCase();

/** Written all in capitals or all in small letters: the case says nothing. A single letter does not count. */
export function isOneCase(name: string): boolean {
  const letters = name.match(/\p{L}/gu)?.length ?? 0;
  return letters >= 2 && hasUpper(name) !== hasLower(name);
}

const capitalised = (word: string) =>
  word.toLowerCase().replace(/(?<=^|[-'’])\p{L}/gu, (letter) => letter.toUpperCase());

/** A proposal in ordinary case. How a family writes its particles cannot be known: they keep a capital first. */
export function properCase(name: string): string {
  return name
    .split(" ")
    .map((word, index) =>
      index > 0 && particles.has(word.toLowerCase()) ? word.toLowerCase() : capitalised(word),
    )
    .join(" ");
}
