import { CsvError, type InfoRecord, parse } from "csv-parse/sync";
import { decodeText, type ForeignFile } from "./decode-text";
import { importLimits } from "./import-limits";
import type { Delimiter, ReadSettings, TextEncoding } from "./read-settings";
import { type ImportRefusal, refuse } from "./refusal";
import { sniffDelimiter } from "./sniff-delimiter";

/** One record of the file, with the line on which it begins in an editor. */
export interface TableRow {
  line: number;
  cells: string[];
}

export interface Table {
  outcome: "table";
  encoding: TextEncoding;
  delimiter: Delimiter;
  rows: TableRow[];
}

const foreignSentence = {
  zip: "enrolment.refusals.zip",
  pdf: "enrolment.refusals.pdf",
  "old-excel": "enrolment.refusals.oldExcel",
  binary: "enrolment.refusals.binary",
} as const satisfies Record<ForeignFile, string>;

/**
 * Bytes of a CSV as rows of cells, blank lines left out. Encoding and delimiter are found out where a person did
 * not set them.
 */
export function readTable(bytes: Uint8Array, settings: ReadSettings = {}): Table | ImportRefusal {
  if (bytes.length === 0) return refuse("enrolment.refusals.empty");
  if (bytes.length > importLimits.bytes)
    return refuse("enrolment.refusals.tooBig", { megabytes: importLimits.bytes / 1024 / 1024 });
  const decoded = decodeText(bytes, settings.encoding);
  if (decoded.outcome === "foreign") return refuse(foreignSentence[decoded.kind]);
  const text = decoded.text.replace(/\r\n?/g, "\n");
  if (text.trim() === "") return refuse("enrolment.refusals.empty");
  const { encoding } = decoded;
  const delimiter = settings.delimiter ?? sniffDelimiter(text);
  const rows = parseRecords(text, delimiter);
  return "outcome" in rows ? rows : { outcome: "table", encoding, delimiter, rows };
}

class BeyondLimit extends Error {
  constructor(readonly refusal: ImportRefusal) {
    super("The file is beyond a limit.");
  }
}

function parseRecords(text: string, delimiter: Delimiter): TableRow[] | ImportRefusal {
  const rows: TableRow[] = [];
  let line = 0;
  let records = 0;
  const takeRecord = (record: string[], { lines }: InfoRecord) => {
    const begins = line + 1;
    line = lines;
    if (records++ > importLimits.rows)
      throw beyond("enrolment.refusals.tooManyRows", { rows: importLimits.rows });
    if (record.every((cell) => cell.trim() === "")) return null;
    rows.push({ line: begins, cells: record });
    return null;
  };
  const cast = (cell: string, { index }: { index: number }) => {
    checkCell(cell, index, line + 1);
    return cell;
  };
  const options = { ...parserOptions, delimiter, cast, on_record: takeRecord };
  try {
    parse(withoutBlankEnd(text), options);
  } catch (error) {
    if (error instanceof BeyondLimit) return error.refusal;
    if (error instanceof CsvError) return refuse("enrolment.refusals.unreadableCsv", { line: line + 1 });
    throw error;
  }
  return rows;
}

const parserOptions = {
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: "\n",
  max_record_size: importLimits.columns * importLimits.cell,
} as const;

const beyond = (...refusal: Parameters<typeof refuse>) => new BeyondLimit(refuse(...refusal));

/** Checked cell by cell, so that a record is given up before it is whole. */
function checkCell(cell: string, index: number, line: number): void {
  if (index >= importLimits.columns)
    throw beyond("enrolment.refusals.tooManyColumns", { columns: importLimits.columns });
  if (cell.length > importLimits.cell)
    throw beyond("enrolment.refusals.cellTooLong", { line, characters: importLimits.cell });
}

/** Spreadsheets leave thousands of blank records at the end: they count for nothing. */
function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && " ;,\t\n".includes(text.charAt(end - 1))) end--;
  const lineEnd = text.indexOf("\n", end);
  return lineEnd === -1 ? text : text.slice(0, lineEnd + 1);
}
