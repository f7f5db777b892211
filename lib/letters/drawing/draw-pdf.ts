import { once } from "node:events";
import type { Writable } from "node:stream";
import PDFDocument from "pdfkit";
import type { Paper } from "./paper";

/**
 * Draws one PDF in steps, each of some pages, and gives it out while it grows, so that neither side ever holds it whole.
 * Resolves when the last page is given out.
 */
export async function drawPdf(
  out: Writable,
  { title, author }: { title: string; author: string },
  steps: (paper: Paper) => (() => void)[],
): Promise<void> {
  const paper = new PDFDocument({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    lang: "fr",
    info: { Title: title, Author: author, Creator: "Préau", Producer: "Préau" },
  });
  const handedOut = once(paper, "end");
  paper.pipe(out);
  for (const drawStep of steps(paper)) {
    drawStep();
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
