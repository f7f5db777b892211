import type { PrintedPerson, PrintedWords } from "../printout";
import { inks } from "./inks";
import { mm, type Paper } from "./paper";
import { drawSquareCode } from "./square-code";
import { fitting, type Style, writeLine, writeParagraph } from "./text";

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

const label: Style = { face: "regular", size: 9, colour: inks.soft };
const username: Style = { face: "mono", size: 17 };
const code: Style = { face: "mono", size: 24, tracking: 0.6 };
const validity: Style = { face: "regular", size: 9, colour: inks.soft, leading: 12 };

/** The portal's roof over what matters on the sheet: the one flourish, in the school's hue. */
function drawRoof(paper: Paper, { x, y, width }: Frame, tint: string): void {
  const [middle, rise] = [x + width / 2, mm(6)];
  paper
    .moveTo(x - mm(2), y)
    .lineTo(middle, y - rise)
    .lineTo(x + width + mm(2), y)
    .lineWidth(2)
    .lineCap("round")
    .lineJoin("round")
    .stroke(tint);
  paper.circle(middle, y - rise * 0.42, 3).lineWidth(1.4);
  paper.fillAndStroke(inks.ochre, tint);
}

/** Username, code and square code of one person, in a frame that no other person's data enters. */
export function drawCredentials(
  paper: Paper,
  { person, words, name }: { person: PrintedPerson; words: PrintedWords; name: string | undefined },
  frame: Frame,
): void {
  paper.roundedRect(frame.x, frame.y, frame.width, frame.height, 8).fill(inks.chalk);
  const side = frame.height - mm(5);
  const square = { x: frame.x + frame.width - side - mm(2.5), y: frame.y + mm(2.5), size: side };
  drawSquareCode(paper, person.url, square);
  const width = square.x - frame.x - mm(12);
  let y = frame.y + mm(8.5);
  const x = frame.x + mm(7);
  if (name) {
    const bold: Style = { face: "bold", size: 10.5 };
    writeLine(paper, name, { x, y: y - mm(1) }, fitting(paper, name, bold, width));
    y += mm(5);
  }
  writeLine(paper, words.usernameLabel, { x, y }, label);
  writeLine(paper, person.username, { x, y: y + mm(7) }, fitting(paper, person.username, username, width));
  y += name ? mm(13.5) : mm(15);
  writeLine(paper, words.codeLabel, { x, y }, label);
  writeLine(paper, person.code, { x, y: y + mm(9) }, fitting(paper, person.code, code, width));
  writeParagraph(paper, words.validity, { x, y: y + mm(15), width }, validity);
}

/** A letter's frame, under the roof. */
export function drawShelteredCredentials(
  paper: Paper,
  shown: Parameters<typeof drawCredentials>[1] & { tint: string },
  frame: Frame,
): void {
  drawRoof(paper, frame, shown.tint);
  drawCredentials(paper, shown, frame);
}
