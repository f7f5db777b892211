import { readFileSync } from "node:fs";
import { expect, test } from "playwright/test";
import type { Finding, FindingCode } from "./finding";
import { gatherList } from "./gather-list";
import { readFileAsList } from "./read-file";

const root = new URL("../../", import.meta.url);
const fixture = (name: string) => readFileSync(new URL(`e2e/support/fixtures/${name}`, root));
const today = "2026-11-22";

async function examine(bytes: Uint8Array) {
  const list = await readFileAsList(bytes, {}, { today, schoolEmail: null });
  if ("outcome" in list) throw new Error(list.sentence);
  return gatherList(list, [], today);
}

interface Anomaly {
  line: number;
  kind: string;
  pupil: string;
}

/** Two real-looking lists with everything that was put into them, and how many pupils they come to. */
const lists = [
  { name: "ecole-1200-dirty", pupils: 1_200, refused: 0, kinds: 20 },
  { name: "ecole-2500-dirty-reduced", pupils: 316, refused: 2, kinds: 22 },
];

/** What each kind of dirt must be told as. */
const expectedCodes: Record<string, FindingCode[]> = {
  classe_manquante: ["class-missing"],
  classe_variante: ["class-variant"],
  colonnes_decalees: ["shifted-columns"],
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
  responsable_institution: ["institution"],
  telephone_abime: ["phone-malformed"],
};

/** One pupil on two rows: told on whichever comes second. */
const expectedPairs: Record<string, FindingCode[]> = {
  doublon_exact: ["duplicate-row"],
  doublon_variante: ["duplicate-student"],
  doublon_matricule: ["matricule-conflict"],
  foyers_separes: ["duplicate-student"],
};

/** Swapped or other parents beside a sibling are normal life: nothing is asked. */
const normal = ["fratrie_recomposee", "resp_inverses"];

const told = (findings: Finding[], lines: number[], codes: FindingCode[]) =>
  findings.some(({ line, code }) => lines.includes(line) && codes.includes(code));

/** The anomalies of one kind that nothing was said of. */
function missed(kind: string, anomalies: Anomaly[], findings: Finding[]): Anomaly[] {
  const ofKind = anomalies.filter((one) => one.kind === kind);
  const codes = expectedCodes[kind];
  if (codes) return ofKind.filter(({ line }) => !told(findings, [line], codes));
  const linesOf = (pupil: string) => ofKind.filter((one) => one.pupil === pupil).map(({ line }) => line);
  return ofKind.filter(({ pupil }) => !told(findings, linesOf(pupil), expectedPairs[kind] ?? []));
}

for (const { name, ...counts } of lists) {
  const anomalies: Anomaly[] = JSON.parse(fixture(`${name}.anomalies.json`).toString());
  const list = () => examine(fixture(`${name}.csv`));

  test(`every error of ${name} is recognised for what it is`, async () => {
    const { findings } = await list();
    const kinds = [...new Set(anomalies.map(({ kind }) => kind))];
    expect(kinds).toHaveLength(counts.kinds);
    const toTell = kinds.filter((kind) => !normal.includes(kind));
    expect(toTell.flatMap((kind) => missed(kind, anomalies, findings))).toEqual([]);
  });

  test(`no clean row of ${name} causes an error or a warning`, async () => {
    const { findings } = await list();
    const dirty = new Set(anomalies.filter(({ kind }) => !normal.includes(kind)).map(({ line }) => line));
    expect(findings.filter(({ line, severity }) => severity !== "info" && !dirty.has(line))).toEqual([]);
  });

  test(`the rows of ${name} come to the pupils that are in it`, async () => {
    const { pupils, refused } = await list();
    expect(pupils).toHaveLength(counts.pupils);
    expect(refused).toHaveLength(counts.refused);
  });

  test(`whatever is not sure in ${name} can be decided`, async () => {
    const { findings } = await list();
    const doubtful = findings.filter(({ severity }) => severity !== "info");
    expect(doubtful.length).toBeGreaterThan(0);
    expect(doubtful.filter(({ doubt }) => !doubt?.choices.length)).toEqual([]);
    const keys = new Set(doubtful.map(({ doubt }) => doubt?.key));
    expect(keys.size).toBeGreaterThan(doubtful.length * 0.9);
  });
}

test("the demonstration school's list has nothing to look at", async () => {
  const { findings, pupils } = await examine(readFileSync(new URL("drizzle/demo/ecole-du-preau.csv", root)));
  expect(findings.filter(({ severity }) => severity !== "info")).toEqual([]);
  expect(pupils).toHaveLength(120);
});
