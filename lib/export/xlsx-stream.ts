import { strToU8, Zip, ZipDeflate } from "fflate";

/** The fewest parts that a workbook of one sheet is made of (ECMA-376). */
const parts: Record<string, string> = {
  "[Content_Types].xml":
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
  "_rels/.rels":
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
  "xl/_rels/workbook.xml.rels":
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="s1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
};

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

const workbook = (sheet: string) =>
  `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="${escaped(sheet.slice(0, 31))}" sheetId="1" r:id="s1"/></sheets></workbook>`;

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** What XML 1.0 cannot hold is left out; the rest is escaped. */
const escaped = (text: string) =>
  text
    .toWellFormed()
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, "")
    .replace(/[&<>"]/g, (character) => entities[character] ?? "");

/** « A », « Z », « AA » */
const columnName = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : `${columnName(Math.floor(index / 26) - 1)}${columnName(index % 26)}`;

/** Text in every cell: nothing is computed, no zero is lost. */
function sheetRow(cells: string[], row: number): string {
  const written = cells.map(
    (cell, column) =>
      `<c r="${columnName(column)}${row}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`,
  );
  return `<row r="${row}">${written.join("")}</row>`;
}

/** A workbook whose rows are written as they come: only one page of them is in memory. */
export async function* xlsxStream(
  sheet: string,
  pages: AsyncIterable<string[][]>,
): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    ready.push(chunk);
  });
  const add = (name: string) => {
    const part = new ZipDeflate(name, { level: 6 });
    zip.add(part);
    return (text: string, last = false) => part.push(strToU8(text), last);
  };
  const whole = { ...parts, "xl/workbook.xml": workbook(sheet) };
  for (const [name, text] of Object.entries(whole)) add(name)(`${declaration}${text}`, true);

  const write = add("xl/worksheets/sheet1.xml");
  write(
    `${declaration}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>`,
  );
  let written = 0;
  for await (const rows of pages) {
    write(rows.map((cells, index) => sheetRow(cells, written + index + 1)).join(""));
    written += rows.length;
    yield* ready;
    ready = [];
  }
  write("</sheetData></worksheet>", true);
  zip.end();
  yield* ready;
}
