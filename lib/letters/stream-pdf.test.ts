import { buffer } from "node:stream/consumers";
import { expect, test } from "playwright/test";
import { isPrintable, splitRuns } from "./drawing/typefaces";
import type { PrintedPerson, Printout } from "./printout";
import { streamPdf, tooManyDrawings } from "./stream-pdf";

const person = (name: string): PrintedPerson => ({
  name,
  about: "Responsable de Léa Dupont (3A)",
  username: "dupont_elodie",
  code: "abcd-efgh-jkmn",
  url: "https://portail.example/jeton/abcdefghjkmn",
  title: "Votre compte vous attend",
  intro: "Votre école vous ouvre son portail.",
});

const step = { title: "Visez le carré", text: "avec votre téléphone." };
const words = {
  dateline: "Le 24 novembre",
  usernameLabel: "Votre nom d’utilisateur",
  codeLabel: "Votre code",
  steps: [step, step, step],
  shortSteps: "Visez le carré.",
  translations: [{ language: "English", title: "Your access", text: "Scan the code.", short: "Scan." }],
  help: "Appelez le 081 00 00 00.",
  personal: "Cette lettre est personnelle.",
};

const onePixel =
  "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

const printout = (layout: Printout["layout"], names: string[]): Printout => ({
  layout,
  title: "Lettres",
  school: { name: "Institut Saint-Luc", contact: ["081 00 00 00"], tint: "#2c4a73", logo: onePixel },
  words,
  people: names.map(person),
});

const drawn = async (what: Printout) =>
  (await buffer(streamPdf(what, new AbortController().signal))).toString("latin1");
const pagesIn = (pdf: string) => pdf.match(/\/Type \/Page\n/g)?.length;

const names = (count: number) => Array.from({ length: count }, (_, index) => `Élodie Dupont ${index}`);

test("a letter is a page, three slips are one; the PDF is whole", async () => {
  const [letters, slips] = [
    await drawn(printout("letters", names(4))),
    await drawn(printout("slips", names(4))),
  ];
  expect([pagesIn(letters), pagesIn(slips)]).toEqual([4, 2]);
  for (const pdf of [letters, slips])
    expect([pdf.slice(0, 5), pdf.trim().slice(-5)]).toEqual(["%PDF-", "%%EOF"]);
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
  expect(pagesIn(await drawn(printout("letters", written)))).toBe(6);
});

test("a line is cut only where another face has to take over", () => {
  const runs = splitRuns("regular", "Jan Ćwik de Ирина");
  expect(runs.map(({ text }) => text)).toEqual(["Jan ", "Ć", "wik de ", "Ирина"]);
});

test("when readers go away their streams break, and the processes that drew for them end", async () => {
  const gone = new AbortController();
  const readers = [1, 2, 3].map(() => streamPdf(printout("letters", names(400)), gone.signal).getReader());
  await Promise.all(readers.map((reader) => reader.read()));
  gone.abort();
  for (const reader of readers)
    await expect(async () => {
      while (!(await reader.read()).done);
    }).rejects.toThrow();
  await expect.poll(() => tooManyDrawings()).toBe(false);
});

test("a fourth drawing at once has to wait, until one of them is over", async () => {
  const readers = [1, 2, 3].map(() => streamPdf(printout("letters", names(1)), new AbortController().signal));
  expect(tooManyDrawings()).toBe(true);
  await Promise.all(readers.map((stream) => buffer(stream)));
  await expect.poll(() => tooManyDrawings()).toBe(false);
});
