import { inks } from "../../../letters/drawing/inks";
import { margin, mm } from "../../../letters/drawing/paper";
import { type Style, writeLine } from "../../../letters/drawing/text";
import type { Block } from "../../markdown";
import type { PrintedMessage } from "../bundle";
import { drawRule, type Flow, makeRoom } from "./flow";
import { writeRich, writeText } from "./rich-text";

const subject: Style = { face: "bold", size: 14, leading: 18 };
const about: Style = { face: "regular", size: 9.5, leading: 13, colour: inks.soft };
const body: Style = { face: "regular", size: 11, leading: 15.5 };
const heading: Style = { face: "bold", size: 11.5, leading: 16 };
const asked: Style = { face: "bold", size: 10.5, leading: 14.5 };

/** A message: subject, about whom, its text with its marks, what is asked and what is attached. */
export function drawMessage(flow: Flow, message: PrintedMessage): void {
  makeRoom(flow, mm(32));
  drawRule(flow);
  flow.y += mm(7);
  const title = message.level ? `${message.level} · ${message.subject}` : message.subject;
  writeText(flow, title, subject);
  writeText(flow, message.about, about);
  flow.y += mm(2);
  for (const block of message.blocks) drawBlock(flow, block, 0);
  if (message.attachments) writeText(flow, message.attachments, about);
  flow.y += mm(1);
  if (message.asked) writeText(flow, message.asked, asked);
  flow.y += mm(3);
}

const step = mm(6);

function drawBlock(flow: Flow, block: Block, indent: number): void {
  if (block.kind === "list") {
    block.items.forEach((item, index) => {
      drawItem(flow, item, block.ordered ? `${index + 1}.` : "•", indent);
    });
    flow.y += mm(1.5);
    return;
  }
  writeRich(flow, block.children, block.kind === "heading" ? heading : body, indent);
  flow.y += mm(2);
}

/** Its mark stands on the line where its first words go, should that be on the next page. */
function drawItem(flow: Flow, item: Block[], mark: string, indent: number): void {
  makeRoom(flow, mm(6));
  writeLine(flow.paper, mark, { x: margin + indent, y: flow.y }, body);
  for (const block of item) drawBlock(flow, block, indent + step);
  flow.y -= mm(1);
}
