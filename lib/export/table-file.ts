import writeExcelFile from "write-excel-file/node";
import { contentDisposition } from "./content-disposition";
import { safeCell } from "./safe-cell";

const tableFormats = ["csv", "xlsx"] as const;
export type TableFormat = (typeof tableFormats)[number];

/** One column of a file that somebody takes away. */
export interface ExportColumn<Row> {
  heading: string;
  value: (row: Row) => string | number | null | undefined;
}

const asText = (value: string | number | null | undefined) => (value == null ? "" : String(value));
const quoted = (text: string) => (/[";\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
/** One line of a CSV file, cells made safe. */
export const csvLine = (cells: string[]) => `${cells.map((cell) => quoted(safeCell(cell))).join(";")}\r\n`;

/** UTF-8 with its mark and `;`: what Excel opens in Belgium without asking. */
function csvFile<Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): Buffer {
  const lines = rows.map((row) => csvLine(columns.map(({ value }) => asText(value(row)))));
  return Buffer.from(`\ufeff${csvLine(columns.map(({ heading }) => heading))}${lines.join("")}`);
}

/** Every cell is text, so that no telephone loses its zero and no cell is a formula. */
async function xlsxFile<Row>(
  name: string,
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): Promise<Buffer> {
  const cell = (value: string) => ({ value, type: String });
  const heading = columns.map((column) => ({ ...cell(column.heading), fontWeight: "bold" as const }));
  const matter = rows.map((row) => columns.map(({ value }) => cell(asText(value(row)))));
  return writeExcelFile([heading, ...matter], { sheet: name.slice(0, 31) }).toBuffer();
}

const types: Record<TableFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** What tells a browser that a list is a file of that kind and name, to keep and not to show. */
export const fileHeaders = (format: TableFormat, name: string) => ({
  "content-type": types[format],
  "content-disposition": contentDisposition("attachment", `${name}.${format}`),
  "cache-control": "no-store",
});

/** A list as a file to take away. `name` becomes the file's name and the sheet's. */
export async function tableFile<Row>(
  format: TableFormat,
  name: string,
  columns: readonly ExportColumn<Row>[],
  rows: readonly Row[],
): Promise<Response> {
  const body = format === "csv" ? csvFile(columns, rows) : await xlsxFile(name, columns, rows);
  return new Response(new Uint8Array(body), { headers: fileHeaders(format, name) });
}

/** The format that an address asks for; CSV when it asks for none of ours. */
export const tableFormatOf = (asked: string | null): TableFormat => (asked === "xlsx" ? "xlsx" : "csv");
