import { readTable } from "../read-table";
import type { ImportRefusal } from "../refusal";

/** One line of a OneRoster file: its cells by their heading, in small letters. Absent cells are empty. */
export interface RosterRecord {
  line: number;
  get(heading: string): string;
}

/** The records of one file of the archive, without those that are marked to be deleted. */
export function readRecords(bytes: Uint8Array | undefined): RosterRecord[] | ImportRefusal {
  if (!bytes?.length) return [];
  const table = readTable(bytes);
  if (table.outcome === "refused") return table;
  const [headings, ...rows] = table.rows;
  const indexes = new Map(
    headings?.cells.map((heading, index) => [heading.trim().toLowerCase(), index] as const),
  );
  const records = rows.map(({ line, cells }) => ({
    line,
    get: (heading: string) => (cells[indexes.get(heading.toLowerCase()) ?? -1] ?? "").trim(),
  }));
  return records.filter((record) => record.get("status").toLowerCase() !== "tobedeleted");
}

/** Several identifiers in one cell, separated by commas. */
export const identifiersIn = (cell: string): string[] =>
  cell
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean);

/** Records by what one of their cells holds. */
export function groupBy(records: readonly RosterRecord[], heading: string): Map<string, RosterRecord[]> {
  const groups = new Map<string, RosterRecord[]>();
  for (const record of records) {
    const group = groups.get(record.get(heading));
    if (group) group.push(record);
    else groups.set(record.get(heading), [record]);
  }
  return groups;
}
