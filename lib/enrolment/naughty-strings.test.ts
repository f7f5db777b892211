import { readFileSync } from "node:fs";
import { schools } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { gatherList } from "./gather-list";
import { readFileAsList } from "./read-file";

const today = "2026-11-22";
const naughty: string[] = JSON.parse(
  readFileSync(new URL("../../e2e/support/fixtures/naughty-strings.json", import.meta.url)).toString(),
);
const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const headings =
  "matricule;nom;prenom;date_naissance;classe;resp1_nom;resp1_prenom;resp1_email;resp1_telephone";

const places: [where: string, row: (text: string, index: number) => string][] = [
  ["a surname", (text, index) => `${index};${quoted(text)};Léa;12/03/2014;P6A;Maes;Luc;luc@x.example;`],
  ["a guardian's given name", (text, index) => `${index};Maes;Léa;12/03/2014;P6A;Maes;${quoted(text)};;`],
  ["a class", (text, index) => `${index};Maes;Léa;12/03/2014;${quoted(text)};Maes;Luc;;`],
  ["an address", (text, index) => `${index};Maes;Léa;12/03/2014;P6A;Maes;Luc;${quoted(text)};`],
  ["a telephone", (text, index) => `${index};Maes;Léa;12/03/2014;P6A;Maes;Luc;;${quoted(text)}`],
  ["a birth date", (text, index) => `${index};Maes;Léa;${quoted(text)};P6A;Maes;Luc;;`],
  ["a matricule", (text) => `${quoted(text)};Maes;Léa;12/03/2014;P6A;Maes;Luc;;`],
];

for (const [where, row] of places)
  test(`naughty strings as ${where} pass or are refused with a reason, and what is kept fits the database`, async () => {
    expect(naughty.length).toBeGreaterThan(400);
    const text = [headings, ...naughty.map(row)].join("\n");
    const list = await readFileAsList(new TextEncoder().encode(text), {}, { today, schoolEmail: null });
    if ("outcome" in list) throw new Error(list.sentence);
    const { pupils, adults, refused, findings } = gatherList(list, [], today);
    expect(pupils.length).toBeGreaterThan(0);
    const errors = new Set(findings.filter(({ severity }) => severity === "error").map(({ line }) => line));
    expect(refused.filter(({ line }) => !errors.has(line))).toEqual([]);
    const kept = [...pupils, ...adults].flatMap(({ lastName, firstName, email }) => [
      lastName,
      firstName,
      email,
    ]);
    const told = findings.flatMap(({ value, message }) => [value, message]);
    const broken = [...kept, ...told].filter((part) => part?.isWellFormed() === false);
    expect(broken).toEqual([]);
    expect(kept.some((part) => part?.includes("\u0000"))).toBe(false);
  });

test("a school whose every cell is naughty is imported, and the same file again changes nothing", async () => {
  const { db } = await import("../db/client");
  const { importFile } = await import("./import-file");
  await db.insert(schools).values({ slug: "coquine", name: "École coquine" });
  const rows = naughty.map((text, index) =>
    [index, text, "Léa", "12/03/2014", text, "Maes", text, text, text]
      .map((cell) => quoted(`${cell}`))
      .join(";"),
  );
  const bytes = new TextEncoder().encode([headings, ...rows].join("\n"));
  const settings = { school: "coquine", dryRun: false, invite: false, actorId: null };
  const first = await importFile(bytes, settings);
  if (first.outcome === "refused") throw new Error(first.sentence);
  expect(first.students.new).toBeGreaterThan(100);
  const again = await importFile(bytes, settings);
  expect(again).toMatchObject({ students: { new: 0, changed: 0 }, guardians: { new: 0, changed: 0 } });
});
