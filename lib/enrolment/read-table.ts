import { CsvError, type InfoRecord, parse } from "csv-parse/sync";
import { decodeText, type ForeignFile } from "./decode-text";
import { importLimits } from "./import-limits";
import { type ImportRefusal, refuse } from "./refusal";
import { sniffDelimiter } from "./sniff-delimiter";

/** One record of the file, with the line on which it begins in an editor. */
export interface TableRow {
  line: number;
  cells: string[];
}

export interface Table {
  outcome: "table";
  rows: TableRow[];
}

const foreignSentence = {
  zip: "enrolment.refusals.zip",
  pdf: "enrolment.refusals.pdf",
  "old-excel": "enrolment.refusals.oldExcel",
  binary: "enrolment.refusals.binary",
} as const satisfies Record<ForeignFile, string>;

/** Bytes of a CSV, in any of the usual encodings and delimiters, as rows of cells. Blank lines are left out. */
export function readTable(bytes: Uint8Array): Table | ImportRefusal {
  if (bytes.length === 0) return refuse("enrolment.refusals.empty");
  if (bytes.length > importLimits.bytes)
    return refuse("enrolment.refusals.tooBig", { megabytes: importLimits.bytes / 1024 / 1024 });
  const decoded = decodeText(bytes);
  if (decoded.outcome === "foreign") return refuse(foreignSentence[decoded.kind]);
  const text = decoded.text.replace(/\r\n?/g, "\n");
  if (text.trim() === "") return refuse("enrolment.refusals.empty");
  return parseRecords(text);
}

class BeyondLimit extends Error {
  constructor(readonly refusal: ImportRefusal) {
    super("The file is beyond a limit.");
  }
}

function parseRecords(text: string): Table | ImportRefusal {
  const rows: TableRow[] = [];
  let line = 0;
  const takeRecord = (record: string[], { lines }: InfoRecord) => {
    const begins = line + 1;
    line = lines;
    if (record.every((cell) => cell.trim() === "")) return null;
    checkLimits(record, begins, rows.length);
    rows.push({ line: begins, cells: record });
    return null;
  };
  try {
    parse(text, { ...parserOptions, delimiter: sniffDelimiter(text), on_record: takeRecord });
  } catch (error) {
    if (error instanceof BeyondLimit) return error.refusal;
    if (error instanceof CsvError) return refuse("enrolment.refusals.unreadableCsv", { line: line + 1 });
    throw error;
  }
  return { outcome: "table", rows };
}

const parserOptions = {
  relax_column_count: true,
  relax_quotes: true,
  record_delimiter: "\n",
  max_record_size: importLimits.columns * importLimits.cell,
} as const;

function checkLimits(record: string[], line: number, rowsBefore: number): void {
  if (rowsBefore > importLimits.rows)
    throw new BeyondLimit(refuse("enrolment.refusals.tooManyRows", { rows: importLimits.rows }));
  if (record.length > importLimits.columns)
    throw new BeyondLimit(refuse("enrolment.refusals.tooManyColumns", { columns: importLimits.columns }));
  if (record.some((cell) => cell.length > importLimits.cell))
    throw new BeyondLimit(refuse("enrolment.refusals.cellTooLong", { line, characters: importLimits.cell }));
}
