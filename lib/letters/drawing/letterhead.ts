import type { PrintedPerson, Printout } from "../printout";
import { inks } from "./inks";
import { contentWidth, envelopeWindow, half, margin, mm, type Paper, thirds } from "./paper";
import { fitting, type Style, writeLine, writeParagraph } from "./text";

const schoolName: Style = { face: "bold", size: 15 };
const contact: Style = { face: "regular", size: 9, colour: inks.soft, leading: 12.5 };
const addressee: Style = { face: "bold", size: 12, leading: 15.5 };
const about: Style = { face: "regular", size: 10, leading: 13.5 };
const dateline: Style = { face: "regular", size: 9.5, colour: inks.soft };

/** For whom a sheet is: all that an envelope's window may show. */
type NamedPerson = Pick<PrintedPerson, "name" | "about">;

/** What stands above the first fold besides. */
interface Head {
  school: Printout["school"];
  words: { dateline: string };
}

/** Who writes: logo, name, where and when the school is reached. An image named by its own bytes is embedded once. */
function drawSchool(paper: Paper, { name, contact: lines, logo }: Printout["school"]): void {
  const top = mm(14);
  const indent = logo ? mm(24) : 0;
  if (logo) paper.image(logo, margin, top, { fit: [mm(20), mm(20)] });
  const [x, width] = [margin + indent, contentWidth - indent];
  writeLine(paper, name, { x, y: top + mm(6) }, fitting(paper, name, schoolName, width));
  let y = top + mm(12.5);
  for (const line of lines) y = writeParagraph(paper, line, { x, y, width }, contact);
}

/** Small marks at the edge: where to fold for an envelope of a third or a half. */
function drawFolds(paper: Paper): void {
  paper.lineWidth(0.5).strokeColor(inks.soft);
  for (const y of thirds) paper.moveTo(mm(4), y).lineTo(mm(9), y).stroke();
  paper.moveTo(mm(4), half).lineTo(mm(7), half).stroke();
}

/** What the window shows: for whom the letter is, and nothing that opens an account. */
function drawAddressee(paper: Paper, person: NamedPerson): void {
  const place = { x: envelopeWindow.x, y: envelopeWindow.y + mm(5), width: envelopeWindow.width };
  const y = writeParagraph(paper, person.name, place, addressee);
  writeParagraph(paper, person.about, { ...place, y }, about);
}

/** Everything above the first fold. */
export function drawLetterhead(paper: Paper, person: NamedPerson, { school, words }: Head): void {
  drawSchool(paper, school);
  drawFolds(paper);
  drawAddressee(paper, person);
  writeLine(paper, words.dateline, { x: margin, y: envelopeWindow.y + mm(5) }, dateline);
}
