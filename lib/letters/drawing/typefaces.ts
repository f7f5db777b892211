import { createRequire } from "node:module";
import { type Font, openSync } from "fontkit";

/** The portal's own face, its mono cut for what is typed letter by letter. */
export type Face = "regular" | "bold" | "italic" | "mono";

const require = createRequire(import.meta.url);
const file = (family: string, subset: string, weight: number, cut = "normal") =>
  require.resolve(`@fontsource/${family}/files/${family}-${subset}-${weight}-${cut}.woff`);

/** Whatever Atkinson has no letter for, Noto writes: other Latin alphabets, Vietnamese, Cyrillic, Greek. */
const fallbackSubsets = ["latin-ext", "vietnamese", "cyrillic", "cyrillic-ext", "greek", "greek-ext"];

const families = (family: string, weight: number, cut = "normal") => [
  file(family, "latin", weight, cut),
  file(family, "latin-ext", weight, cut),
  ...fallbackSubsets.map((subset) => file("noto-sans", subset, weight, cut)),
];

const filesOf: Record<Face, string[]> = {
  regular: families("atkinson-hyperlegible-next", 400),
  bold: families("atkinson-hyperlegible-next", 700),
  italic: families("atkinson-hyperlegible-next", 400, "italic"),
  mono: families("atkinson-hyperlegible-mono", 600),
};

const opened = new Map<string, Font>();

function fontOf(path: string): Font {
  const font = opened.get(path) ?? (openSync(path) as Font);
  opened.set(path, font);
  return font;
}

const firstFile = (face: Face) => filesOf[face][0] ?? "";

function fileFor(face: Face, character: string): string | undefined {
  const point = character.codePointAt(0) ?? 0;
  return filesOf[face].find((path) => fontOf(path).hasGlyphForCodePoint(point));
}

/** A piece of a line that one file of letters can write. */
export interface Run {
  file: string;
  text: string;
}

/** Letters that are composed once, spaces that every face has. */
const printable = (text: string) => text.normalize("NFC").replace(/[\u202f\u2009\t]/g, "\u00a0");

const cut = new Map<string, readonly Run[]>();
const kept = 20_000;

/**
 * Cuts a line where the letters' file changes; a character that nobody can write is left out. Most words come again on
 * every sheet: they are cut once.
 */
export function splitRuns(face: Face, text: string): readonly Run[] {
  const key = `${face} ${text}`;
  const runs = cut.get(key) ?? cutRuns(face, text);
  if (cut.size < kept) cut.set(key, runs);
  return runs;
}

function cutRuns(face: Face, text: string): Run[] {
  const runs: Run[] = [];
  for (const character of printable(text)) {
    const last = runs.at(-1);
    const inLast = last && /\s/.test(character) && last.file === firstFile(face);
    const path = inLast ? last.file : fileFor(face, character);
    if (path === undefined) continue;
    if (last?.file === path) last.text += character;
    else runs.push({ file: path, text: character });
  }
  return runs;
}

/** Whether every letter of a text can be printed; spaces and marks do not count. */
export const isPrintable = (text: string): boolean =>
  [...printable(text)].every((character) => fileFor("regular", character) !== undefined);
