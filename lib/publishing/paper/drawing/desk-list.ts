import { inks } from "../../../letters/drawing/inks";
import { contentWidth, margin, mm, type Paper } from "../../../letters/drawing/paper";
import { fitting, type Style, writeLine, writeParagraph } from "../../../letters/drawing/text";
import type { Bundle, DeskClass } from "../bundle";
import { type Flow, makeRoom, startFlow } from "./flow";
import { writeText } from "./rich-text";

const school: Style = { face: "regular", size: 9.5, colour: inks.soft };
const title: Style = { face: "bold", size: 18, leading: 24 };
const intro: Style = { face: "regular", size: 10.5, leading: 15 };
const className: Style = { face: "bold", size: 12.5, leading: 18 };
const name: Style = { face: "bold", size: 10.5, leading: 13 };
const soft: Style = { face: "regular", size: 9.5, leading: 13, colour: inks.soft };

/** The first pages: which envelopes there are, class by class, each with a box to tick. */
export function drawDeskList(paper: Paper, { words, school: from, desk }: Bundle): void {
  const flow = startFlow(paper, words.deskHeading, mm(28));
  writeLine(paper, from.name, { x: margin, y: mm(20) }, fitting(paper, from.name, school, contentWidth));
  writeText(flow, words.deskHeading, title);
  writeText(flow, words.deskIntro, intro);
  for (const one of desk) drawClass(flow, one);
}

function drawClass(flow: Flow, { name: text, lines }: DeskClass): void {
  makeRoom(flow, mm(20));
  flow.y += mm(5);
  writeText(flow, text, className);
  for (const line of lines) drawLine(flow, line);
}

const box = mm(4);
const columns = { about: mm(62), contents: mm(128) };

function drawLine(flow: Flow, line: DeskClass["lines"][number]): void {
  makeRoom(flow, mm(12));
  const { paper, y } = flow;
  paper
    .rect(margin, y - box + mm(0.6), box, box)
    .lineWidth(0.9)
    .stroke(inks.ink);
  const cell = (text: string, from: number, until: number, style: Style) =>
    writeParagraph(paper, text, { x: margin + from, y, width: until - from - mm(3) }, style);
  const ends = [
    cell(line.name, box + mm(3), columns.about, name),
    cell(line.about, columns.about, columns.contents, soft),
    cell(line.contents, columns.contents, contentWidth, soft),
  ];
  flow.y = Math.max(...ends) + mm(2.5);
}
