import { inks } from "./inks";
import type { Paper } from "./paper";

/** Each is drawn in a square of 48, strokes of 2.4, as the portal's own sign. */
type Pictogram = (paper: Paper) => void;

const stroke = 2.4;

/** A telephone that looks at the square code. */
const scan: Pictogram = (paper) => {
  paper.roundedRect(4, 4, 22, 40, 4).stroke();
  paper.moveTo(12, 39).lineTo(18, 39).stroke();
  for (const [x, y] of [
    [9.5, 13],
    [17, 13],
    [9.5, 20.5],
  ] as const)
    paper.rect(x, y, 4.5, 4.5).stroke();
  paper.rect(17, 21, 2.6, 2.6).rect(20, 24, 2.6, 2.6).fill();
};

/** A key, and the signs that it stands for. */
const choose: Pictogram = (paper) => {
  paper.roundedRect(3, 27, 42, 15, 4).stroke();
  for (const x of [12, 20, 28]) paper.circle(x, 34.5, 2.2).fill();
  paper.moveTo(35, 38).lineTo(35, 31).stroke();
  paper.circle(17, 13, 6).stroke();
  paper.moveTo(23, 13).lineTo(38, 13).lineTo(38, 18).moveTo(32, 13).lineTo(32, 17).stroke();
};

/** Somebody sheltered under the roof: the portal's sign. */
const enter: Pictogram = (paper) => {
  paper.moveTo(4, 22).lineTo(24, 8).lineTo(44, 22).stroke();
  paper.moveTo(11, 19.5).lineTo(11, 42).moveTo(37, 19.5).lineTo(37, 42).stroke();
  paper.circle(24, 27, 4.4).fill(inks.ochre);
  paper.path("M15.5 42c0-5.5 3.8-8.5 8.5-8.5s8.5 3 8.5 8.5").stroke();
};

const inOrder = [scan, choose, enter];

/** The drawing of the first, second or third act. */
export function drawPictogram(
  paper: Paper,
  step: number,
  at: { x: number; y: number; size: number },
  colour: string,
): void {
  paper.save();
  paper.translate(at.x, at.y).scale(at.size / 48);
  paper.lineWidth(stroke).lineCap("round").lineJoin("round").strokeColor(colour).fillColor(colour);
  inOrder[step]?.(paper);
  paper.restore();
}
