import { PassThrough } from "node:stream";
import { buffer } from "node:stream/consumers";
import { expect, test } from "playwright/test";
import { makePrintout } from "@/e2e/support/make-printout";
import type { Printout } from "../printout";
import { drawPrintout } from "./draw-printout";
import { isPrintable, splitRuns } from "./typefaces";

async function drawn(printout: Printout): Promise<string> {
  const paper = new PassThrough();
  const [pdf] = await Promise.all([buffer(paper), drawPrintout(printout, paper)]);
  return pdf.toString("latin1");
}

const pagesIn = (pdf: string) => pdf.match(/\/Type \/Page\n/g)?.length;
const names = (count: number) => Array.from({ length: count }, (_, index) => `Élodie Dupont ${index}`);

test("a letter is a page, three slips are one; the PDF is whole", async () => {
  const letters = await drawn(makePrintout("letters", names(4)));
  const slips = await drawn(makePrintout("slips", names(4)));
  expect([pagesIn(letters), pagesIn(slips)]).toEqual([4, 2]);
  for (const pdf of [letters, slips])
    expect([pdf.slice(0, 5), pdf.trim().slice(-5)]).toEqual(["%PDF-", "%%EOF"]);
});

test("a logo is in the file once, whatever the number of letters", async () => {
  const pdf = await drawn(makePrintout("letters", names(3)));
  expect(pdf.match(/\/Subtype \/Image/g)).toHaveLength(1);
});

test("names in every alphabet of Europe are drawn, and one that no face can write does not stop the others", async () => {
  const written = [
    "Łukasz Şahin-Đặng",
    "Ιωάννα Παπαδοπούλου",
    "Ирина Соколова",
    "Œuvrard Ćwik",
    "李小龙",
    "",
  ];
  expect(written.map(isPrintable)).toEqual([true, true, true, true, false, true]);
  expect(pagesIn(await drawn(makePrintout("letters", written)))).toBe(6);
});

test("a line is cut only where another face has to take over", () => {
  const runs = splitRuns("regular", "Jan Ćwik de Ирина");
  expect(runs.map(({ text }) => text)).toEqual(["Jan ", "Ć", "wik de ", "Ирина"]);
});
