import { readFileSync } from "node:fs";
import { expect, test } from "playwright/test";
import type { Finding, FindingCode } from "./finding";
import { gatherList } from "./gather-list";
import { matchHeadings } from "./match-headings";
import { preau } from "./presets/preau";
import { readList } from "./read-list";
import { readTable } from "./read-table";

const root = new URL("../../", import.meta.url);
const fixture = (name: string) => readFileSync(new URL(`e2e/support/fixtures/${name}`, root));
const today = "2026-11-22";

function examine(bytes: Uint8Array) {
  const table = readTable(bytes);
  if (table.outcome === "refused") throw new Error(table.sentence);
  const mapping = matchHeadings(table.rows, preau);
  if (mapping.outcome === "refused") throw new Error(mapping.sentence);
  return gatherList(readList(mapping, { today, schoolEmail: null }), [], today);
}

interface Anomaly {
  line: number;
  kind: string;
  pupil: string;
}

const anomalies: Anomaly[] = JSON.parse(fixture("ecole-1200-dirty.anomalies.json").toString());

/** What each kind of dirt must be told as. Swapped or other parents beside a sibling are normal life. */
const expectedCodes: Record<string, FindingCode[]> = {
  classe_manquante: ["class-missing"],
  classe_variante: ["class-variant"],
  date_format: ["date-repaired", "date-implausible"],
  deux_emails: ["two-emails"],
  email_bouche_trou: ["email-placeholder"],
  email_malforme: ["email-malformed"],
  email_manquant: ["email-missing"],
  email_partage: ["email-shared"],
  espaces: ["whitespace"],
  fratrie_orthographe: ["sibling-spelling"],
  matricule_manquant: ["matricule-missing"],
  mojibake: ["mojibake"],
  nom_majuscules: ["capitals"],
  telephone_abime: ["phone-malformed"],
};

/** One pupil on two rows: told on whichever comes second. */
const expectedPairs: Record<string, FindingCode[]> = {
  doublon_exact: ["duplicate-row"],
  doublon_variante: ["duplicate-student"],
  doublon_matricule: ["matricule-conflict"],
  foyers_separes: ["duplicate-student"],
};

const told = (findings: Finding[], lines: number[], codes: FindingCode[]) =>
  findings.some(({ line, code }) => lines.includes(line) && codes.includes(code));

for (const [kind, codes] of Object.entries(expectedCodes))
  test(`every ${kind} of a real list is told as ${codes.join(" or ")}`, () => {
    const { findings } = examine(fixture("ecole-1200-dirty.csv"));
    const missed = anomalies.filter((one) => one.kind === kind && !told(findings, [one.line], codes));
    expect(missed).toEqual([]);
  });

for (const [kind, codes] of Object.entries(expectedPairs))
  test(`every ${kind} of a real list is told as ${codes.join(" or ")}`, () => {
    const { findings } = examine(fixture("ecole-1200-dirty.csv"));
    const pupils = new Set(anomalies.filter((one) => one.kind === kind).map(({ pupil }) => pupil));
    const linesOf = (pupil: string) =>
      anomalies.filter((one) => one.kind === kind && one.pupil === pupil).map(({ line }) => line);
    expect([...pupils].filter((pupil) => !told(findings, linesOf(pupil), codes))).toEqual([]);
  });

test("a clean row of a real list causes no error and no warning", () => {
  const { findings } = examine(fixture("ecole-1200-dirty.csv"));
  const dirty = new Set(anomalies.map(({ line }) => line));
  expect(findings.filter(({ line, severity }) => severity !== "info" && !dirty.has(line))).toEqual([]);
});

test("1,224 dirty rows are 1,200 pupils, and no row is refused", () => {
  const { pupils, refused } = examine(fixture("ecole-1200-dirty.csv"));
  expect(pupils).toHaveLength(1200);
  expect(refused).toEqual([]);
});

test("the demonstration school's list has nothing to look at", () => {
  const { findings, pupils } = examine(readFileSync(new URL("drizzle/demo/ecole-du-preau.csv", root)));
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(pupils).toHaveLength(120);
});
