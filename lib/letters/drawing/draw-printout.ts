import type { Writable } from "node:stream";
import type { PrintedPerson, Printout } from "../printout";
import { slipsOnPage } from "../sheets";
import { drawPdf } from "./draw-pdf";
import { drawLetter } from "./letter";
import { type Paper, thirds } from "./paper";
import { drawCutMarks, drawSlip } from "./slip";
import { isPrintable } from "./typefaces";

/** Draws every sheet into one PDF: a page is a letter, or as many slips as it is cut into. */
export const drawPrintout = (printout: Printout, out: Writable): Promise<void> =>
  drawPdf(out, { title: printout.title, author: printout.school.name }, (paper) => {
    const people = printout.people.map(printablePerson);
    return pagesOf(paper, { ...printout, people }).map((drawPage) => () => {
      paper.addPage();
      drawPage();
    });
  });

/** A name in letters that no face has is better told by the username than by gaps. */
function printablePerson(person: PrintedPerson): PrintedPerson {
  const name = isPrintable(person.name) ? person.name : person.username;
  const about = isPrintable(person.about) ? person.about : "";
  return { ...person, name, about, intro: person.intro.replace(person.name, name) };
}

function pagesOf(paper: Paper, printout: Printout): (() => void)[] {
  if (printout.layout === "slips") return slipPages(paper, printout);
  return printout.people.map((person) => () => drawLetter(paper, person, printout));
}

function slipPages(paper: Paper, printout: Printout): (() => void)[] {
  const count = Math.ceil(printout.people.length / slipsOnPage);
  return Array.from({ length: count }, (_, page) => () => {
    drawCutMarks(paper);
    printout.people.slice(page * slipsOnPage, (page + 1) * slipsOnPage).forEach((person, index) => {
      drawSlip(paper, person, printout, [0, ...thirds][index] ?? 0);
    });
  });
}
