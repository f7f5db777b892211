import { inks } from "./inks";
import type { Paper } from "./paper";
import { type Face, splitRuns } from "./typefaces";

/** How a line is set; sizes and leading in points. */
export interface Style {
  face: Face;
  size: number;
  leading?: number;
  colour?: string;
  /** Added between characters. */
  tracking?: number;
}

export interface Place {
  x: number;
  /** Of the baseline. */
  y: number;
  width: number;
}

/** How wide a line becomes, whatever alphabets it mixes. */
export function widthOf(paper: Paper, text: string, { face, size, tracking = 0 }: Style): number {
  return splitRuns(face, text).reduce(
    (width, run) =>
      width + paper.font(run.file).fontSize(size).widthOfString(run.text, { characterSpacing: tracking }),
    0,
  );
}

/** Writes one line from its baseline. */
export function writeLine(paper: Paper, text: string, at: { x: number; y: number }, style: Style): void {
  let x = at.x;
  paper.fillColor(style.colour ?? inks.ink);
  for (const run of splitRuns(style.face, text)) {
    paper.font(run.file).fontSize(style.size);
    const spacing = { characterSpacing: style.tracking ?? 0 };
    paper.text(run.text, x, at.y, { lineBreak: false, baseline: "alphabetic", ...spacing });
    x += paper.widthOfString(run.text, spacing);
  }
}

/** The largest size, from the style's own downwards, in which the line is not wider than `width`. */
export function fitting(paper: Paper, text: string, style: Style, width: number): Style {
  const wide = widthOf(paper, text, style);
  return wide <= width ? style : { ...style, size: style.size * (width / wide) };
}

/** Fills lines word by word; a no-break space keeps its words together. */
function breakLines(paper: Paper, text: string, style: Style, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && widthOf(paper, longer, style) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

const broken = new Map<string, string[]>();
const kept = 500;

/** Most paragraphs are the same on every sheet: they are broken once. */
function linesOf(paper: Paper, text: string, style: Style, width: number): string[] {
  const key = `${style.face} ${style.size} ${width} ${text}`;
  const lines = broken.get(key) ?? breakLines(paper, text, style, width);
  if (broken.size < kept) broken.set(key, lines);
  return lines;
}

export const leadingOf = ({ size, leading = size * 1.4 }: Style): number => leading;

/** Writes a paragraph; gives the baseline of the line that would come next. */
export function writeParagraph(paper: Paper, text: string, place: Place, style: Style): number {
  let { y } = place;
  for (const line of linesOf(paper, text, style, place.width)) {
    writeLine(paper, line, { x: place.x, y }, fitting(paper, line, style, place.width));
    y += leadingOf(style);
  }
  return y;
}
