import type { PrintedPerson, PrintedWords, Printout } from "../printout";
import { drawCredentials, drawRoof } from "./credentials";
import { inks } from "./inks";
import { drawLetterhead } from "./letterhead";
import { contentWidth, margin, mm, type Paper } from "./paper";
import { drawPictogram } from "./pictograms";
import { fitting, type Style, writeLine, writeParagraph } from "./text";

const title: Style = { face: "bold", size: 20 };
const body: Style = { face: "regular", size: 10.5, leading: 15 };
const stepTitle: Style = { face: "bold", size: 11 };
const stepText: Style = { face: "regular", size: 9.5, leading: 13 };
const small: Style = { face: "regular", size: 8.5, leading: 11.5 };
const language: Style = { face: "bold", size: 7.5, colour: inks.soft, tracking: 0.6 };
const help: Style = { face: "bold", size: 10, leading: 14 };
const gap = mm(6);

/** One A4 letter, for one person. */
export function drawLetter(paper: Paper, person: PrintedPerson, printout: Printout): void {
  drawLetterhead(paper, person, printout);
  const opened = drawOpening(paper, person, mm(107));
  const frame = { x: margin, y: Math.max(opened + mm(8), mm(128)), width: contentWidth, height: mm(45) };
  drawRoof(paper, frame, printout.school.tint);
  drawCredentials(paper, person, printout.words, frame);
  const acted = drawSteps(paper, printout, frame.y + frame.height + mm(8));
  drawTranslations(paper, printout.words, acted + mm(4));
  drawFoot(paper, printout.words);
}

function drawOpening(paper: Paper, person: PrintedPerson, top: number): number {
  writeLine(paper, person.title, { x: margin, y: top }, fitting(paper, person.title, title, contentWidth));
  return writeParagraph(paper, person.intro, { x: margin, y: top + mm(7.5), width: contentWidth }, body);
}

/** Three acts side by side, each with its drawing. */
function drawSteps(paper: Paper, { words, school }: Printout, top: number): number {
  const width = (contentWidth - 2 * gap) / 3;
  const ends = words.steps.map((step, index) => {
    const x = margin + index * (width + gap);
    drawPictogram(paper, index, { x, y: top, size: mm(12) }, school.tint);
    const heading = `${index + 1}. ${step.title}`;
    writeLine(paper, heading, { x, y: top + mm(17.5) }, fitting(paper, heading, stepTitle, width));
    return writeParagraph(paper, step.text, { x, y: top + mm(22.5), width }, stepText);
  });
  return Math.max(...ends);
}

/** The same in three other languages, under a hairline. */
function drawTranslations(paper: Paper, { translations }: PrintedWords, top: number): void {
  paper
    .moveTo(margin, top)
    .lineTo(margin + contentWidth, top)
    .lineWidth(0.6)
    .stroke(inks.line);
  const width = (contentWidth - 2 * gap) / 3;
  translations.forEach((translation, index) => {
    const x = margin + index * (width + gap);
    writeLine(paper, translation.language, { x, y: top + mm(5) }, language);
    const heading: Style = { ...small, face: "bold" };
    const y = writeParagraph(paper, translation.title, { x, y: top + mm(9.2), width }, heading);
    writeParagraph(paper, translation.text, { x, y, width }, small);
  });
}

/** Whom to call, and for whom the letter is. */
function drawFoot(paper: Paper, { help: call, personal }: PrintedWords): void {
  const place = { x: margin, y: mm(278), width: contentWidth };
  const next = writeParagraph(paper, call, place, help);
  writeParagraph(paper, personal, { ...place, y: next }, { ...small, colour: inks.soft });
}
