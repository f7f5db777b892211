import { contentWidth, margin, type Paper } from "../../../letters/drawing/paper";
import { fitting, leadingOf, type Style, widthOf, writeLine } from "../../../letters/drawing/text";
import type { Face } from "../../../letters/drawing/typefaces";
import type { Inline } from "../../markdown";
import { type Flow, makeRoom } from "./flow";

/** Letters of one face; a word may change it in the middle. */
interface Piece {
  text: string;
  face: Face;
}

type Word = Piece[];

/** Where a line ends because it was typed so. */
const lineEnd = Symbol("line end");

const plain = (text: string): Inline => ({ kind: "text", text });

function piecesOf(children: readonly Inline[], face: Face): (Piece | typeof lineEnd)[] {
  return children.flatMap((inline) => {
    if (inline.kind === "text") return [{ text: inline.text, face }];
    if (inline.kind === "break") return [lineEnd];
    if (inline.kind === "strong") return piecesOf(inline.children, "bold");
    if (inline.kind === "emphasis") return piecesOf(inline.children, face === "bold" ? face : "italic");
    return piecesOf([...inline.children, ...addressOf(inline)], face);
  });
}

/** Nobody can press a link on paper: its address stands beside its words. */
function addressOf({ href, children }: Extract<Inline, { kind: "link" }>): Inline[] {
  const address = href.replace(/^(mailto|tel):/, "");
  const words = children.map((one) => (one.kind === "text" ? one.text : "")).join("");
  return words === address || words === href ? [] : [plain(` (${address})`)];
}

/** Lines as they were typed, each cut into words; a no-break space keeps its words together. */
function wordsOf(children: readonly Inline[], face: Face): Word[][] {
  const lines: Word[][] = [[[]]];
  for (const piece of piecesOf(children, face)) {
    if (piece === lineEnd) {
      lines.push([[]]);
      continue;
    }
    piece.text.split(/[ \n]/).forEach((text, index) => {
      const line = lines.at(-1);
      if (index > 0) line?.push([]);
      if (text !== "") line?.at(-1)?.push({ ...piece, text });
    });
  }
  return lines.map((line) => line.filter((word) => word.length > 0));
}

const wordWidth = (paper: Paper, word: Word, style: Style) =>
  word.reduce((width, { text, face }) => width + widthOf(paper, text, { ...style, face }), 0);

/** Fills lines word by word. */
function fill(paper: Paper, words: Word[], style: Style, width: number): Word[][] {
  const space = widthOf(paper, "\u00a0", style);
  const lines: Word[][] = [];
  let left = 0;
  for (const word of words) {
    const wide = wordWidth(paper, word, style);
    if (lines.length === 0 || wide + space > left) {
      lines.push([word]);
      left = width - wide;
    } else {
      lines.at(-1)?.push(word);
      left -= wide + space;
    }
  }
  return lines;
}

function writeWords({ paper, y }: Flow, words: Word[], style: Style, at: { x: number; width: number }): void {
  const space = widthOf(paper, "\u00a0", style);
  let { x } = at;
  for (const word of words) {
    for (const { text, face } of word) {
      const set = fitting(paper, text, { ...style, face }, at.width);
      writeLine(paper, text, { x, y }, set);
      x += widthOf(paper, text, set);
    }
    x += space;
  }
}

/** Writes marked words from where the flow is, over as many pages as they take. */
export function writeRich(flow: Flow, children: readonly Inline[], style: Style, indent = 0): void {
  const width = contentWidth - indent;
  for (const typed of wordsOf(children, style.face))
    for (const words of fill(flow.paper, typed, style, width)) {
      makeRoom(flow, leadingOf(style));
      writeWords(flow, words, style, { x: margin + indent, width });
      flow.y += leadingOf(style);
    }
}

/** The same of a plain sentence. */
export const writeText = (flow: Flow, text: string, style: Style): void =>
  writeRich(flow, [plain(text)], style);
