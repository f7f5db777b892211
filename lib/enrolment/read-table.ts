import { CsvError, type InfoRecord, parse } from "csv-parse/sync";
import { checkRecords } from "./check-records";
import { decodeText } from "./decode-text";
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

/**
 * Bytes of a CSV as rows of cells, blank lines left out. Encoding and delimiter are found out where a person did
 * not set them.
 */
export function readTable(bytes: Uint8Array, settings: ReadSettings = {}): Table | ImportRefusal {
  const decoded = decodeText(bytes, settings.encoding);
  if (decoded.outcome === "binary") return refuse("enrolment.refusals.binary");
  const text = withoutBlankEnd(decoded.text.replace(/\r\n?/g, "\n"));
  if (text.trim() === "") return refuse("enrolment.refusals.empty");
  const { encoding } = decoded;
  const delimiter = settings.delimiter ?? sniffDelimiter(text);
  const rows = checkRecords(text, delimiter) ?? parseRecords(text, delimiter);
  return "outcome" in rows ? rows : { outcome: "table", encoding, delimiter, rows };
}

function parseRecords(text: string, delimiter: Delimiter): TableRow[] | ImportRefusal {
  const rows: TableRow[] = [];
  let line = 0;
  const takeRecord = (cells: string[], { lines }: InfoRecord) => {
    if (cells.some((cell) => cell.trim() !== "")) rows.push({ line: line + 1, cells });
    line = lines;
    return null;
  };
  try {
    parse(text, { ...parserOptions, delimiter, on_record: takeRecord });
  } catch (error) {
    if (error instanceof CsvError) return refuse("enrolment.refusals.unreadableCsv", { line: line + 1 });
    throw error;
  }
  return rows;
}

const parserOptions = { relax_column_count: true, relax_quotes: true, record_delimiter: "\n" } as const;

const blank = new Set([" ", ";", ",", "\t", "\n"].map((character) => character.charCodeAt(0)));

/** Spreadsheets leave thousands of blank records at the end: they count for nothing. */
function withoutBlankEnd(text: string): string {
  let end = text.length;
  while (end > 0 && blank.has(text.charCodeAt(end - 1))) end--;
  const lineEnd = text.indexOf("\n", end);
  return lineEnd === -1 ? text : text.slice(0, lineEnd + 1);
}
