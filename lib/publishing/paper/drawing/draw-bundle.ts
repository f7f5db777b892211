import type { Writable } from "node:stream";
import { drawPdf } from "../../../letters/drawing/draw-pdf";
import { inks } from "../../../letters/drawing/inks";
import { drawLetterhead } from "../../../letters/drawing/letterhead";
import { margin, mm, type Paper } from "../../../letters/drawing/paper";
import { type Style, writeLine } from "../../../letters/drawing/text";
import { isPrintable } from "../../../letters/drawing/typefaces";
import type { Bundle, PrintedEnvelope } from "../bundle";
import { drawSlip } from "./answer-slip";
import { drawDeskList } from "./desk-list";
import { makeRoom, startFlow } from "./flow";
import { drawMessage } from "./message";
import { writeText } from "./rich-text";

const title: Style = { face: "bold", size: 18 };
const help: Style = { face: "regular", size: 9.5, leading: 13, colour: inks.soft };

/** Draws a bundle: the desk's list, then each envelope on sheets of its own. */
export const drawBundle = (bundle: Bundle, out: Writable): Promise<void> =>
  drawPdf(out, { title: bundle.title, author: bundle.school.name }, (paper) => [
    () => drawDeskList(paper, bundle),
    ...bundle.envelopes.map((envelope) => () => drawEnvelope(paper, envelope, bundle)),
  ]);

/** Window and messages, then what is cut off, at the end, so that no message is cut with it. */
function drawEnvelope(paper: Paper, envelope: PrintedEnvelope, { school, words }: Bundle): void {
  const flow = startFlow(paper, envelope.foot, mm(116));
  const { name, about } = envelope;
  // A name in letters that no face has is better told by whose adult it is than by a gap.
  drawLetterhead(paper, { name: isPrintable(name) ? name : about, about }, { school, words });
  writeLine(paper, words.heading, { x: margin, y: mm(108) }, title);
  for (const message of envelope.messages) drawMessage(flow, message);
  makeRoom(flow, mm(8));
  writeText(flow, words.help, help);
  flow.y += mm(4);
  for (const slip of envelope.slips) drawSlip(flow, slip, words);
}
