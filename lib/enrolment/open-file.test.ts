import { zipSync } from "fflate";
import { expect, test } from "playwright/test";
import writeExcelFile from "write-excel-file/node";
import { importLimits } from "./import-limits";
import { type OpenedFile, openFile } from "./open-file";
import type { ReadSettings } from "./read-settings";

const utf8 = (text: string) => new TextEncoder().encode(text);
const concat = (...parts: (Uint8Array | number[])[]) => Uint8Array.from(parts.flatMap((part) => [...part]));
const zipped = (files: Record<string, string>) =>
  zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, utf8(text)])));

async function opened(bytes: Uint8Array, settings: ReadSettings = {}): Promise<OpenedFile> {
  const file = await openFile(bytes, settings);
  if (file.outcome === "refused") throw new Error(file.sentence);
  return file;
}

const refusal = async (bytes: Uint8Array) => {
  const file = await openFile(bytes);
  return file.outcome === "refused" ? file.sentence.replaceAll("\u202f", " ") : "opened";
};

type Cell = string | number | Date | null;

async function workbook(...sheets: { name: string; rows: Cell[][] }[]): Promise<Uint8Array> {
  const data = sheets.map(({ name, rows }) => ({
    sheet: name,
    data: rows.map((row) =>
      row.map((value) => (value instanceof Date ? { value, format: "dd/mm/yyyy" } : value)),
    ),
  }));
  return new Uint8Array(await writeExcelFile(data as never).toBuffer());
}

const sheet = (rows: string) =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${rows}</worksheet>`;
const inline = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;
const office = "http://schemas.openxmlformats.org";

/** A workbook of one sheet, written by hand as no spreadsheet would. */
const handMade = (sheetXml: string, more: Record<string, string> = {}) =>
  zipped({
    "xl/workbook.xml": `<workbook xmlns:r="${office}/officeDocument/2006/relationships"><sheets><sheet name="Liste" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships><Relationship Id="rId1" Type="${office}/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/worksheets/sheet1.xml": sheetXml,
    ...more,
  });

const heading = `<row r="1">${inline("A1", "nom")}${inline("B1", "prenom")}</row>`;

test("a workbook is read: numbers keep their digits, dates are days, lines are those of the spreadsheet", async () => {
  const file = await opened(
    await workbook({
      name: "Élèves",
      rows: [
        ["Liste du 1er septembre", null, null],
        ["matricule", "nom", "date_naissance"],
        [],
        [409, "Lecœur", new Date(Date.UTC(2011, 2, 12))],
        [455009725, "  Maes ", 40614],
      ],
    }),
  );
  expect(file).toMatchObject({ format: "xlsx", encoding: null, sheets: ["Élèves"], sheet: "Élèves" });
  expect(file.rows.slice(1)).toEqual([
    { line: 2, cells: ["matricule", "nom", "date_naissance"] },
    { line: 4, cells: ["409", "Lecœur", "12/03/2011"] },
    { line: 5, cells: ["455009725", "  Maes ", "40614"] },
  ]);
});

test("of several sheets the one that is headed like a list is read, or the one that was chosen", async () => {
  const book = await workbook(
    { name: "Mode d’emploi", rows: [["À lire d’abord"]] },
    {
      name: "Élèves",
      rows: [
        ["nom", "prenom"],
        ["Maes", "Tom"],
      ],
    },
    {
      name: "Anciens",
      rows: [
        ["nom", "prenom"],
        ["Jacobs", "Eva"],
      ],
    },
  );
  expect(await opened(book)).toMatchObject({
    sheet: "Élèves",
    sheets: ["Mode d’emploi", "Élèves", "Anciens"],
  });
  expect((await opened(book, { sheet: "Anciens" })).rows[1]?.cells).toEqual(["Jacobs", "Eva"]);
});

test("a formula is worth the result that was saved with it, and hidden characters do not come along", async () => {
  const rows = `${heading}<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://x")</f><v>Maes</v></c>${inline("B2", "To_x0000_m_xD800_")}</row>`;
  const file = await opened(handMade(sheet(`<sheetData>${rows}</sheetData>`)));
  expect(file.rows[1]?.cells).toEqual(["Maes", "Tom\ufffd"]);
});

test("what a workbook declares of its size is not believed, and empty cells far away count for nothing", async () => {
  const declared = `<dimension ref="A1:XFD10000000"/>`;
  const coloured = `<row r="1048576"><c r="XFD1048576" s="0"/></row>`;
  const file = await opened(handMade(sheet(`${declared}<sheetData>${heading}${coloured}</sheetData>`)));
  expect(file.rows).toHaveLength(1);
});

const rowsOf = (count: number) => "<row/>".repeat(count);
const zeros = (megabytes: number) => "0".repeat(megabytes * 1024 * 1024);

/** Makes every size in the archive's directory say that there is a single byte. */
function lyingSizes(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let at = 0; at < archive.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
  return archive;
}

/** Makes every file of the directory point at the first one. */
function overlapping(archive: Uint8Array): Uint8Array {
  const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
  for (let at = 0; at < archive.length - 4; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 42, 0, true);
  return archive;
}

const cell = (at: string) => sheet(`<sheetData>${heading}<row r="2">${inline(at, "x")}</row></sheetData>`);

const hostile: [what: string, make: () => Uint8Array, words: string][] = [
  ["an empty file", () => new Uint8Array(), "vide"],
  ["a file beyond the limit", () => new Uint8Array(importLimits.bytes + 1).fill(97), "24 Mo"],
  ["a PDF", () => utf8("%PDF-1.7 x"), "PDF"],
  ["an old workbook", () => concat([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), "ancien classeur Excel"],
  [
    "a workbook behind a password",
    () => concat([0xd0, 0xcf, 0x11, 0xe0], new Uint8Array(600), Buffer.from("EncryptedPackage", "utf16le")),
    "mot de passe",
  ],
  ["a picture", () => concat([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), "ni un texte ni un classeur"],
  ["a program", () => concat([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), "ni un texte ni un classeur"],
  ["half an archive", () => handMade(cell("A2")).slice(0, 400), "abîmée"],
  ["an archive of anything", () => zipped({ "photo.txt": "x" }), "OneRoster"],
  ["an archive within an archive", () => zipSync({ "liste.zip": zipped({ "users.csv": "x" }) }), "OneRoster"],
  [
    "an archive of too many files",
    () => zipped(Object.fromEntries(Array.from({ length: 1_001 }, (_, index) => [`${index}.csv`, ""]))),
    "trop de fichiers",
  ],
  ["a Word document", () => zipped({ "word/document.xml": "<x/>" }), "Word"],
  ["a LibreOffice workbook", () => zipped({ "content.xml": "<x/>" }), ".xlsx"],
  ["macros", () => handMade(cell("A2"), { "xl/vbaProject.bin": "x" }), "macros"],
  [
    "a DOCTYPE",
    () => handMade(`<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${cell("A2")}`),
    "DOCTYPE",
  ],
  ["a bomb", () => handMade(sheet(`<sheetData>${zeros(100)}</sheetData>`)), "48 Mo"],
  ["a bomb with lying sizes", () => lyingSizes(handMade(sheet(zeros(40)))), "enregistrez-le à nouveau"],
  ["files that overlap", () => overlapping(handMade(cell("A2"))), "abîmée"],
  [
    "shared texts that are a bomb",
    () => handMade(cell("A2"), { "xl/sharedStrings.xml": zeros(60) }),
    "48 Mo",
  ],
  ["10⁷ rows", () => handMade(sheet(`<sheetData>${rowsOf(10_000_000)}</sheetData>`)), "48 Mo"],
  ["a row at 10⁷", () => handMade(sheet(`<sheetData><row r="10000000"></row></sheetData>`)), "à nouveau"],
  ["a cell at row 10⁶", () => handMade(cell("A1000000")), "50 000 lignes"],
  ["a cell in column XFD", () => handMade(cell("XFD2")), "200 colonnes"],
  ["a cell in no column", () => handMade(cell("ZZZZ2")), "à nouveau"],
  [
    "a row hidden in an attribute",
    () => handMade(sheet(`<sheetData><row a="<c " r="10000000"/></sheetData>`)),
    "à nouveau",
  ],
  [
    "a far row written otherwise",
    () => handMade(sheet(`<sheetData><x:row a='>' x:r='10000000'></x:row></sheetData>`)),
    "à nouveau",
  ],
  [
    "rows out of order",
    () => handMade(sheet(`<sheetData><row r="2"/><row r="1"/></sheetData>`)),
    "à nouveau",
  ],
  [
    "a style that is nowhere",
    () => handMade(sheet(`<sheetData><row r="1"><c r="A1" s="9"><v>1</v></c></row></sheetData>`)),
    "à nouveau",
  ],
  ["a workbook without its sheet", () => zipped({ "xl/workbook.xml": "<workbook/>" }), "à nouveau"],
  ["tags that never end", () => handMade(sheet("<c ".repeat(1_000_000))), "à nouveau"],
  [
    "a cell of 3,000 characters",
    () => handMade(cell("A2").replace(">x<", `>${"x".repeat(3_000)}<`)),
    "2 000 caractères",
  ],
];

for (const [what, make, words] of hostile)
  test(`${what}: refused politely, with two seconds of work and less than 300 MB`, async () => {
    const bytes = make();
    const before = process.memoryUsage.rss();
    const started = process.cpuUsage();
    expect(await refusal(bytes)).toContain(words);
    const { user, system } = process.cpuUsage(started);
    expect((user + system) / 1_000).toBeLessThan(2_000);
    expect(process.memoryUsage.rss() - before).toBeLessThan(300 * 1024 * 1024);
  });
