import type { PrintedPerson, PrintedWords } from "../printout";
import { inks } from "./inks";
import { mm, type Paper } from "./paper";
import { drawSquareCode } from "./square-code";
import { fitting, type Style, writeLine } from "./text";

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

const label: Style = { face: "regular", size: 9.5, colour: inks.soft };
const username: Style = { face: "mono", size: 18 };
const code: Style = { face: "mono", size: 25, tracking: 0.6 };

/** Username, code and square code of one person, in one frame. */
export function drawCredentials(
  paper: Paper,
  person: PrintedPerson,
  words: PrintedWords,
  frame: Frame,
): void {
  paper.roundedRect(frame.x, frame.y, frame.width, frame.height, 8).fill(inks.chalk);
  const size = frame.height - mm(5);
  const square = { x: frame.x + frame.width - size - mm(2.5), y: frame.y + mm(2.5), size };
  drawSquareCode(paper, person.url, square);
  const [x, middle] = [frame.x + mm(7), frame.y + frame.height / 2];
  const width = square.x - x - mm(5);
  const typed = (text: string, y: number, style: Style) =>
    writeLine(paper, text, { x, y }, fitting(paper, text, style, width));
  typed(words.usernameLabel, middle - mm(12), label);
  typed(person.username, middle - mm(4.5), username);
  typed(words.codeLabel, middle + mm(5), label);
  typed(person.code, middle + mm(14.5), code);
}

/** The portal's roof over what matters on the sheet: the one flourish, in the school's hue. */
export function drawRoof(paper: Paper, { x, y, width }: Frame, tint: string): void {
  const [middle, rise, eaves] = [x + width / 2, mm(6), mm(2)];
  paper
    .moveTo(x - eaves, y)
    .lineTo(middle, y - rise)
    .lineTo(x + width + eaves, y)
    .lineWidth(2)
    .lineCap("round")
    .lineJoin("round")
    .stroke(tint);
  paper
    .circle(middle, y - rise * 0.42, 3)
    .lineWidth(1.4)
    .fillAndStroke(inks.ochre, tint);
}
