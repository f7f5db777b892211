import { openArchive } from "./archive/open-archive";
import { type ForeignKind, foreignKind, isEncryptedOffice } from "./foreign-kind";
import { importLimits } from "./import-limits";
import type { Delimiter, ReadSettings, TextEncoding } from "./read-settings";
import { readTable, type TableRow } from "./read-table";
import { type ImportRefusal, refuse } from "./refusal";

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
  settings: ReadSettings = {},
): Promise<OpenedFile | ImportRefusal> {
  if (bytes.length === 0) return refuse("enrolment.refusals.empty");
  if (bytes.length > importLimits.bytes)
    return refuse("enrolment.refusals.tooBig", { megabytes: importLimits.bytes / 1024 / 1024 });
  const kind = foreignKind(bytes);
  if (kind === "zip") return openArchive(bytes, settings);
  if (kind === "ole" && isEncryptedOffice(bytes)) return refuse("enrolment.refusals.encrypted");
  return kind ? refuse(foreignSentences[kind]) : openText(bytes, settings);
}

const foreignSentences = {
  pdf: "enrolment.refusals.pdf",
  ole: "enrolment.refusals.oldExcel",
  image: "enrolment.refusals.binary",
  gzip: "enrolment.refusals.binary",
} as const satisfies Record<Exclude<ForeignKind, "zip">, string>;

function openText(bytes: Uint8Array, settings: ReadSettings): OpenedFile | ImportRefusal {
  const table = readTable(bytes, settings);
  if (table.outcome === "refused") return table;
  const { encoding, delimiter, rows } = table;
  return { outcome: "opened", format: "csv", encoding, delimiter, sheets: [], sheet: null, rows };
}
