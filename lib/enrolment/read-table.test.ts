import { expect, test } from "playwright/test";
import { importLimits } from "./import-limits";
import { readTable } from "./read-table";

const utf8 = (text: string) => new TextEncoder().encode(text);
const concat = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const mark = [0xef, 0xbb, 0xbf];
const list = "matricule;nom;prenom\n1;Lecœur;Noëlle\n";
const expected = [
  { line: 1, cells: ["matricule", "nom", "prenom"] },
  { line: 2, cells: ["1", "Lecœur", "Noëlle"] },
];

const utf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++)
    view.setUint16(index * 2, text.charCodeAt(index), littleEndian);
  return bytes;
};

const encodings: [name: string, bytes: Uint8Array][] = [
  ["UTF-8", utf8(list)],
  ["UTF-8 with its mark", concat(mark, utf8(list))],
  ["UTF-8 with its mark twice", concat(mark, mark, utf8(list))],
  ["UTF-16 little endian", concat([0xff, 0xfe], utf16(list, true))],
  ["UTF-16 big endian", concat([0xfe, 0xff], utf16(list, false))],
  ["UTF-16 without its mark", utf16(list, true)],
  ["UTF-16 big endian without its mark", utf16(list, false)],
  ["control characters in its cells", utf8(list.replace("Lec", "L\u0001e\u007fc"))],
  ["Windows-1252", Uint8Array.from(list, (letter) => (letter === "œ" ? 0x9c : letter.charCodeAt(0)))],
  ["CRLF line ends", utf8(list.replaceAll("\n", "\r\n"))],
  ["CR line ends", utf8(list.replaceAll("\n", "\r"))],
  ["commas", utf8(list.replaceAll(";", ","))],
  ["tabs", utf8(list.replaceAll(";", "\t"))],
  ["quotes around every cell", utf8(list.replace(/[^;\n]+/g, '"$&"'))],
];

for (const [name, bytes] of encodings)
  test(`a list with ${name} is read`, () => {
    expect(readTable(bytes)).toMatchObject({ outcome: "table", rows: expected });
  });

test("lines are those of an editor: blank lines and line ends inside quotes count", () => {
  const text = 'nom;prenom\n\n"De La\nFontaine";Anne\r\n;\n"Van; Hoost";Jean\n';
  expect(readTable(utf8(text))).toMatchObject({
    outcome: "table",
    rows: [
      { line: 1, cells: ["nom", "prenom"] },
      { line: 3, cells: ["De La\nFontaine", "Anne"] },
      { line: 6, cells: ["Van; Hoost", "Jean"] },
    ],
  });
});

test("delimiters inside quotes do not decide which delimiter it is", () => {
  const text = 'nom,prenom,adresse\nDupont,Léa,"a; b; c; d; e"\nMaes,Tom,"f; g; h; i; j"\n';
  const table = readTable(utf8(text));
  expect(table.outcome === "table" && table.rows[1]?.cells).toEqual(["Dupont", "Léa", "a; b; c; d; e"]);
});

const sentence = (bytes: Uint8Array) => {
  const table = readTable(bytes);
  return table.outcome === "refused" ? table.sentence : table.outcome;
};

test("a file beyond a limit is refused with the limit", () => {
  expect(sentence(utf8(`${"a;".repeat(importLimits.columns)}a\n`))).toContain("200 colonnes");
  expect(sentence(utf8(`nom;prenom\n${"a".repeat(importLimits.cell + 1)};b\n`))).toContain("ligne 2");
  expect(sentence(utf8(`nom;prenom\n${"a;b\n".repeat(importLimits.rows + 1)}`))).toContain("lignes");
});

const million = 1_000_000;
const bloated: [title: string, text: string, sentence: string][] = [
  ["a million blank columns", `${";".repeat(million)}\n`.repeat(20), "200 colonnes"],
  ["a million columns under a heading", `nom;prenom\n${"a;".repeat(million)}\n`, "200 colonnes"],
  ["a million quoted columns", `${'"";'.repeat(million)}\n`, "200 colonnes"],
  ["a million blank lines", `nom;prenom;classe;date\n${";;;\n".repeat(million)}a;b\n`, "lignes"],
];

for (const [title, text, words] of bloated)
  test(`a file of ${title} is refused for what it is, within two seconds of work`, () => {
    const bytes = utf8(text);
    const started = process.cpuUsage();
    expect(sentence(bytes)).toContain(words);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1_000).toBeLessThan(2_000);
  });

test("the blank records that a spreadsheet leaves at the end count for nothing", () => {
  const table = readTable(utf8(`nom;prenom\nMaes;Tom\n${";\n".repeat(importLimits.rows * 2)}`));
  expect(table.outcome === "table" && table.rows).toHaveLength(2);
});

test("quotes that are never closed are refused with the line where they begin", () => {
  expect(sentence(utf8('nom;prenom\nDupont;Léa\nMaes;"Tom\nJacobs;Eva\n'))).toContain("ligne 3");
  const long = `nom;prenom\n"Maes;Tom\n${"Jacobs;Eva\n".repeat(1_000)}`;
  expect(sentence(utf8(long))).toContain("ligne 2");
});

test("quotes inside quotes are doubled", () => {
  const table = readTable(utf8('nom;prenom\n"dit ""le; Grand""";Tom\n'));
  expect(table.outcome === "table" && table.rows[1]?.cells).toEqual(['dit "le; Grand"', "Tom"]);
});
