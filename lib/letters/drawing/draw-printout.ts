import { once } from "node:events";
import type { Writable } from "node:stream";
import PDFDocument from "pdfkit";
import type { PrintedPerson, Printout } from "../printout";
import { slipsOnPage } from "../sheets";
import { drawLetter } from "./letter";
import { type Paper, thirds } from "./paper";
import { drawCutMarks, drawSlip } from "./slip";
import { isPrintable } from "./typefaces";

/**
 * Draws every sheet into one PDF and gives it out while it grows, page by page, so that neither side ever holds it
 * whole. Resolves when the last page is given out.
 */
export async function drawPrintout(printout: Printout, out: Writable): Promise<void> {
  const paper = new PDFDocument({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    lang: "fr",
    info: { Title: printout.title, Author: printout.school.name, Creator: "Préau", Producer: "Préau" },
  });
  const handedOut = once(paper, "end");
  paper.pipe(out);
  const people = printout.people.map(printablePerson);
  for (const drawPage of pagesOf(paper, { ...printout, people })) {
    paper.addPage();
    drawPage();
    await untilTaken(paper);
  }
  paper.end();
  await handedOut;
}

/** Waits while the reader has not taken the pages that are ready. */
async function untilTaken(paper: Paper): Promise<void> {
  await new Promise(setImmediate);
  while (paper.readableLength > mostWaiting) await new Promise((resolve) => setTimeout(resolve, 5));
}

const mostWaiting = 256 * 1024;

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
