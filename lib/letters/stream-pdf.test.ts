import { buffer } from "node:stream/consumers";
import { expect, test } from "playwright/test";
import { makePrintout } from "@/e2e/support/make-printout";
import { streamPdf, tooManyDrawings } from "./stream-pdf";

/** Each starts a process of its own, which takes a while on a busy machine. */
test.describe.configure({ mode: "serial", timeout: 60_000 });

const letters = (count: number) => makePrintout("letters", new Array(count).fill("Élodie Dupont"));

test("a process of its own draws the whole PDF, without any setting of ours", async () => {
  const pdf = (await buffer(streamPdf(letters(2), new AbortController().signal))).toString("latin1");
  expect(pdf.match(/\/Type \/Page\n/g)).toHaveLength(2);
  expect(pdf.trim().endsWith("%%EOF")).toBe(true);
});

test("three are drawn at once; when their readers go away the streams break and the processes end", async () => {
  const gone = new AbortController();
  const readers = [1, 2, 3].map(() => streamPdf(letters(400), gone.signal).getReader());
  expect(tooManyDrawings()).toBe(true);
  await Promise.all(readers.map((reader) => reader.read()));
  gone.abort();
  for (const reader of readers)
    await expect(async () => {
      while (!(await reader.read()).done);
    }).rejects.toThrow();
  await expect.poll(() => tooManyDrawings()).toBe(false);
});
