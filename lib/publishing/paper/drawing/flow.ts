import { inks } from "../../../letters/drawing/inks";
import { contentWidth, margin, mm, type Paper } from "../../../letters/drawing/paper";
import { fitting, type Style, writeLine } from "../../../letters/drawing/text";

/** Matter that runs on from page to page: where the next line goes, and what heads a new page. */
export interface Flow {
  paper: Paper;
  y: number;
  page: number;
  /** At the head of each page after the first: whose sheets these are. */
  head: string;
}

const lowest = mm(276);
const pageHead: Style = { face: "regular", size: 9, colour: inks.soft };

/** Begins on a new page; what stands above `top` is drawn by the caller. */
export function startFlow(paper: Paper, head: string, top: number): Flow {
  paper.addPage();
  return { paper, y: top, page: 1, head };
}

/** Turns the page unless so much room is left on it. */
export function makeRoom(flow: Flow, height: number): void {
  if (flow.y + height > lowest) turnPage(flow);
}

function turnPage(flow: Flow): void {
  flow.paper.addPage();
  flow.page += 1;
  const text = `${flow.head} · ${flow.page}`;
  writeLine(flow.paper, text, { x: margin, y: mm(18) }, fitting(flow.paper, text, pageHead, contentWidth));
  flow.y = mm(30);
}

/** A hairline across the page, with room around it. */
export function drawRule({ paper, y }: Flow): void {
  paper
    .moveTo(margin, y)
    .lineTo(margin + contentWidth, y)
    .lineWidth(0.6)
    .stroke(inks.line);
}
