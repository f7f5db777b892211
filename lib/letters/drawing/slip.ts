import type { PrintedPerson, Printout } from "../printout";
import { drawCredentials } from "./credentials";
import { inks } from "./inks";
import { contentWidth, margin, mm, type Paper, pageWidth, thirds } from "./paper";
import { fitting, type Style, writeLine, writeParagraph } from "./text";

export const slipsOnPage = 3;

const school: Style = { face: "regular", size: 9, colour: inks.soft };
const name: Style = { face: "bold", size: 13 };
const about: Style = { face: "regular", size: 9.5, leading: 12.5 };
const steps: Style = { face: "regular", size: 9.5, leading: 13 };
const language: Style = { face: "bold", size: 7, colour: inks.soft, tracking: 0.4 };
const small: Style = { face: "regular", size: 8, leading: 10.5 };

/** Dashes from edge to edge between two slips. */
export function drawCutMarks(paper: Paper): void {
  for (const y of thirds)
    paper
      .moveTo(mm(5), y)
      .lineTo(pageWidth - mm(5), y)
      .lineWidth(0.6)
      .dash(3, { space: 3 })
      .stroke(inks.soft);
  paper.undash();
}

/** A third of a page, for one person. */
export function drawSlip(paper: Paper, person: PrintedPerson, { school: from, words }: Printout, top: number) {
  writeLine(paper, from.name, { x: margin, y: top + mm(11) }, fitting(paper, from.name, school, contentWidth));
  writeLine(paper, person.name, { x: margin, y: top + mm(17.5) }, fitting(paper, person.name, name, mm(160)));
  writeParagraph(paper, person.about, { x: margin, y: top + mm(22.5), width: contentWidth }, about);
  const frame = { x: margin, y: top + mm(28.5), width: contentWidth, height: mm(40) };
  drawCredentials(paper, { person, words, name: undefined }, frame);
  const place = { x: margin, y: top + mm(74), width: contentWidth };
  let y = writeParagraph(paper, words.shortSteps, place, steps);
  for (const translation of words.shortTranslations) {
    writeLine(paper, translation.language, { x: margin, y }, language);
    y = writeParagraph(
      paper,
      translation.text,
      { x: margin + mm(7), y, width: contentWidth - mm(7) },
      small,
    );
  }
}
