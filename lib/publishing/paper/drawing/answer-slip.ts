import { inks } from "../../../letters/drawing/inks";
import { contentWidth, margin, mm, pageWidth } from "../../../letters/drawing/paper";
import { drawSquareCode } from "../../../letters/drawing/square-code";
import { fitting, type Style, writeLine, writeParagraph } from "../../../letters/drawing/text";
import type { Bundle, PrintedSlip } from "../bundle";
import { type Flow, makeRoom } from "./flow";

const cut: Style = { face: "regular", size: 9, colour: inks.soft };
const subject: Style = { face: "bold", size: 12, leading: 15 };
const about: Style = { face: "regular", size: 10, leading: 13.5 };
const option: Style = { face: "regular", size: 11, leading: 14.5 };
const label: Style = { face: "regular", size: 9.5 };
const small: Style = { face: "regular", size: 7.5, colour: inks.soft };

const codeSize = mm(22);
const width = contentWidth - codeSize - mm(6);
const box = mm(4);
const optionStep = mm(8);

/** About as high as it gets, so that no slip is cut by the end of a page. */
const heightOf = ({ options, subject: text }: PrintedSlip): number =>
  mm(48) + options.length * optionStep + Math.ceil(text.length / 60) * mm(5.3);

/** Cut along the dashes: whose answer, the boxes, date and signature, and a square code for the desk. */
export function drawSlip(flow: Flow, slip: PrintedSlip, words: Bundle["words"]): void {
  makeRoom(flow, heightOf(slip));
  const { paper } = flow;
  drawDashes(flow);
  const square = { x: margin + contentWidth - codeSize, y: flow.y + mm(10), size: codeSize };
  drawSquareCode(paper, slip.url, square);
  const below = { x: square.x, y: square.y + codeSize + mm(3) };
  writeLine(paper, words.forDesk, below, fitting(paper, words.forDesk, small, codeSize));
  writeLine(paper, slip.cut, { x: margin, y: flow.y + mm(6) }, cut);
  let y = writeParagraph(paper, slip.subject, { x: margin, y: flow.y + mm(14), width }, subject);
  y = writeParagraph(paper, slip.about, { x: margin, y, width }, about) + mm(4);
  for (const text of slip.options) y = drawOption(flow, text, y);
  drawSignature(flow, words, y + mm(8));
  flow.y = y + mm(20);
}

function drawDashes({ paper, y }: Flow): void {
  paper
    .moveTo(mm(5), y)
    .lineTo(pageWidth - mm(5), y)
    .lineWidth(0.6)
    .dash(3, { space: 3 })
    .stroke(inks.soft);
  paper.undash();
}

/** A box to tick, and what it says; gives where the next one goes. */
function drawOption({ paper }: Flow, text: string, y: number): number {
  paper
    .rect(margin, y - box + mm(0.6), box, box)
    .lineWidth(0.9)
    .stroke(inks.ink);
  const place = { x: margin + box + mm(3), y, width: width - box - mm(3) };
  const next = writeParagraph(paper, text, place, option);
  return Math.max(next + mm(2), y + optionStep);
}

function drawSignature({ paper }: Flow, words: Bundle["words"], y: number): void {
  const places = [
    { text: words.date, x: margin, end: margin + mm(50) },
    { text: words.signature, x: margin + mm(56), end: margin + contentWidth },
  ];
  for (const { text, x, end } of places) {
    writeLine(paper, text, { x, y }, label);
    paper
      .moveTo(x + mm(21), y + 1)
      .lineTo(end, y + 1)
      .lineWidth(0.6)
      .stroke(inks.soft);
  }
}
