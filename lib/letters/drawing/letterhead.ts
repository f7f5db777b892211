import type { PrintedSheet, Printout } from "../printout";
import { inks } from "./inks";
import { envelopeWindow, half, margin, mm, type Paper, thirds } from "./paper";
import { fitting, type Style, writeLine, writeParagraph } from "./text";

const schoolName: Style = { face: "bold", size: 15 };
const contact: Style = { face: "regular", size: 9, colour: inks.soft, leading: 12.5 };
const addressee: Style = { face: "bold", size: 12 };
const about: Style = { face: "regular", size: 10, leading: 13.5 };
const dateline: Style = { face: "regular", size: 9.5, colour: inks.soft };

/** An image that is embedded once and shown on every page. */
export type Logo = ReturnType<Paper["openImage"]>;

/** Who writes: logo, name, where and when the school is reached. */
function drawSchool(paper: Paper, school: Printout["school"], logo: Logo | undefined): void {
  const top = mm(14);
  const indent = logo ? mm(24) : 0;
  if (logo) paper.image(logo, margin, top, { fit: [mm(20), mm(20)] });
  const [x, width] = [margin + indent, mm(150) - indent];
  writeLine(paper, school.name, { x, y: top + mm(6) }, fitting(paper, school.name, schoolName, width));
  let y = top + mm(12.5);
  for (const line of school.contact) y = writeParagraph(paper, line, { x, y, width }, contact);
}

/** Small marks at the edge: where to fold for an envelope of a third or a half. */
function drawFolds(paper: Paper): void {
  paper.lineWidth(0.5).strokeColor(inks.soft);
  for (const y of thirds) paper.moveTo(mm(4), y).lineTo(mm(9), y).stroke();
  paper.moveTo(mm(4), half).lineTo(mm(7), half).stroke();
}

/** What the window shows: for whom the letter is, and nothing that opens an account. */
function drawAddressee(paper: Paper, { people }: PrintedSheet): void {
  const { x, width } = envelopeWindow;
  let y = envelopeWindow.y + mm(5);
  for (const { name } of people) {
    writeLine(paper, name, { x, y }, fitting(paper, name, addressee, width));
    y += mm(5.5);
  }
  writeParagraph(paper, people[0]?.about ?? "", { x, y, width }, about);
}

/** Everything above the first fold. */
export function drawLetterhead(
  paper: Paper,
  sheet: PrintedSheet,
  { school, words }: Printout,
  logo: Logo | undefined,
): void {
  drawSchool(paper, school, logo);
  drawFolds(paper);
  drawAddressee(paper, sheet);
  writeLine(paper, words.dateline, { x: margin, y: envelopeWindow.y + mm(5) }, dateline);
}
