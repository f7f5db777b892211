import { expect, test } from "playwright/test";
import { gatherList } from "./gather-list";
import { matchHeadings } from "./match-headings";
import { preau } from "./presets/preau";
import { readList } from "./read-list";

const headings = ["matricule", "nom", "prenom", "date_naissance", "classe"].concat(
  [1, 2].flatMap((one) => ["nom", "prenom", "email", "telephone"].map((field) => `resp${one}_${field}`)),
);
const today = "2025-09-01";

/** Rows of cells, gathered as the people of one list. */
function gather(rows: string[][]) {
  const cells = [headings, ...rows];
  const mapping = matchHeadings(
    cells.map((row, index) => ({ line: index + 1, cells: row })),
    preau,
  );
  if (mapping.outcome === "refused") throw new Error(mapping.sentence);
  return gatherList(readList(mapping, { today, schoolEmail: null }), [], today);
}

const letters = (number: number) =>
  Array.from(String(number), (digit) => String.fromCharCode(97 + Number(digit))).join("");
const pupil = (row: number) => [String(row), `Maes${letters(row)}`, "Léa", "12/03/2014", "P6A"];
const anne = (email: string) => ["Dupont", "Anne", email, "0455009725"];
const luc = (email: string) => ["Piron", "Luc", email, "0455009726"];

test("of several addresses the one of most rows counts, then one of the person's own, then the first", () => {
  const addressOfAnne = (...rows: [string, string][]) =>
    gather(rows.map(([hers, his], row) => [...pupil(row), ...anne(hers), ...luc(his)])).adults[0]?.email;
  expect(addressOfAnne(["a@x.example", ""], ["b@x.example", ""], ["B@x.example", ""])).toBe("b@x.example");
  expect(addressOfAnne(["two@x.example", "two@x.example"], ["anne@x.example", ""])).toBe("anne@x.example");
  expect(addressOfAnne(["a@x.example", ""], ["b@x.example", ""])).toBe("a@x.example");
});

const sameForAll: [string, (row: number) => string[]][] = [
  ["one guardian with one address", (row) => [...pupil(row), ...anne("anne@x.example")]],
  ["one guardian with an address on each", (row) => [...pupil(row), ...anne(`anne${row}@x.example`)]],
  [
    "two guardians who share an address on each",
    (row) => [...pupil(row), ...anne(`p${row}@x.example`), ...luc(`p${row}@x.example`)],
  ],
  [
    "one pupil with another guardian on each",
    (row) => [...pupil(1), `Dupont${letters(row)}`, "Anne", `anne${row}@x.example`, ""],
  ],
  [
    "one address for every guardian",
    (row) => [...pupil(row), `Dupont${letters(row)}`, "Anne", "anne@x.example", ""],
  ],
];

for (const [title, make] of sameForAll)
  test(`four times the rows take no sixteen times as long: ${title}`, () => {
    const time = (many: number) => {
      const rows = Array.from({ length: many }, (_, row) => make(row));
      const started = process.cpuUsage();
      gather(rows);
      const { user, system } = process.cpuUsage(started);
      return (user + system) / 1_000;
    };
    time(500);
    expect(time(10_000)).toBeLessThan(10 * Math.max(time(2_500), 100));
  });

test("a lost letter is found among many names, and only where a letter outside ASCII fits", () => {
  const named = (name: string, row: number) => [String(row), "Maes", name, "12/03/2014", "P6A"];
  const { pupils } = gather(["Ma?lys", "Maëlys", "Maelys", "Manon"].map(named));
  expect(pupils.map(({ firstName }) => firstName)).toEqual(["Maëlys", "Maëlys", "Maelys", "Manon"]);
});
