import { importLimits } from "../import-limits";
import { plainText } from "../plain-text";
import type { TableRow } from "../read-table";
import { type ImportRefusal, refuse } from "../refusal";

/** A cell as the reader of workbooks gives it. */
export type SheetCell = string | boolean | Date | null;

const twoDigits = (part: number) => String(part).padStart(2, "0");

/** A date cell as people write it here; a date that cannot be is empty. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  return [twoDigits(date.getUTCDate()), twoDigits(date.getUTCMonth() + 1), date.getUTCFullYear()].join("/");
}

function cellText(cell: SheetCell | undefined): string {
  if (cell instanceof Date) return dateText(cell);
  return cell === null || cell === undefined ? "" : plainText(String(cell));
}

/** The rows of a sheet that hold something, with the numbers that the spreadsheet shows, within the limits. */
export function sheetRows(data: readonly SheetCell[][]): TableRow[] | ImportRefusal {
  const rows: TableRow[] = [];
  for (const [index, cells] of data.entries()) {
    const row = { line: index + 1, cells: cells.map(cellText) };
    if (row.cells.every((cell) => cell.trim() === "")) continue;
    if (rows.push(row) > importLimits.rows + 1)
      return refuse("enrolment.refusals.tooManyRows", { rows: importLimits.rows });
    if (row.cells.length > importLimits.columns)
      return refuse("enrolment.refusals.tooManyColumns", { columns: importLimits.columns });
    if (row.cells.some(({ length }) => length > importLimits.cell))
      return refuse("enrolment.refusals.cellTooLong", { line: row.line, characters: importLimits.cell });
  }
  return rows;
}
