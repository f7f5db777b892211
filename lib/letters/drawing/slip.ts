import type { PrintedPerson, PrintedWords, Printout } from "../printout";
import { drawCredentials } from "./credentials";
import { inks } from "./inks";
import { contentWidth, margin, mm, type Paper, pageWidth, thirds } from "./paper";
import { fitting, leadingOf, type Style, writeLine, writeParagraph } from "./text";

const school: Style = { face: "regular", size: 9, colour: inks.soft };
const name: Style = { face: "bold", size: 13 };
const about: Style = { face: "regular", size: 9.5 };
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
export function drawSlip(
  paper: Paper,
  person: PrintedPerson,
  { school: from, words }: Printout,
  top: number,
): void {
  const line = (text: string, y: number, style: Style) =>
    writeLine(paper, text, { x: margin, y: top + y }, fitting(paper, text, style, contentWidth));
  line(from.name, mm(11), school);
  line(person.name, mm(17.5), name);
  line(person.about, mm(22.5), about);
  const frame = { x: margin, y: top + mm(27.5), width: contentWidth, height: mm(40) };
  drawCredentials(paper, person, words, frame);
  const place = { x: margin, y: top + mm(74), width: contentWidth };
  drawShortTranslations(paper, words, writeParagraph(paper, words.shortSteps, place, steps));
}

function drawShortTranslations(paper: Paper, { translations }: PrintedWords, top: number): void {
  const [indent, step] = [mm(19), leadingOf(small)];
  translations.forEach((translation, index) => {
    const y = top + index * step;
    writeLine(paper, translation.language, { x: margin, y }, language);
    const at = { x: margin + indent, y };
    writeLine(paper, translation.short, at, fitting(paper, translation.short, small, contentWidth - indent));
  });
}
