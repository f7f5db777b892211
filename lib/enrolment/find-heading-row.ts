import { normaliseHeading } from "./normalise-heading";
import type { Preset } from "./presets/preset";
import type { TableRow } from "./read-table";

/** How far down a title page may push the headings. */
export const headingRowsLookedAt = 10;

/** Every heading that a preset reads. */
export const acceptedHeadings = ({ pupil, guardians }: Preset): string[] =>
  [pupil, ...guardians.map(({ headings }) => headings)].flatMap((fields) => Object.values(fields).flat());

/** How many cells of a row are among these headings. */
export const countHeadings = (row: TableRow, headings: ReadonlySet<string>): number =>
  row.cells.filter((cell) => headings.has(normaliseHeading(cell))).length;

/** The row of the headings: the one on that line, else the one of the first ten that knows the most of them. */
export function findHeadingRow(rows: TableRow[], preset: Preset, headingLine?: number): TableRow | undefined {
  if (headingLine !== undefined) return rows.find(({ line }) => line === headingLine);
  const accepted = new Set(acceptedHeadings(preset));
  let best: TableRow | undefined;
  let most = 0;
  for (const row of rows.slice(0, headingRowsLookedAt)) {
    const recognised = countHeadings(row, accepted);
    if (recognised > most) [best, most] = [row, recognised];
  }
  return best;
}

const fewestHeadings = 2;

/** The row that a person is shown as headings when none is known: the first of the ten with more than a title. */
export const guessHeadingRow = (rows: TableRow[]): TableRow | undefined =>
  rows
    .slice(0, headingRowsLookedAt)
    .find(({ cells }) => cells.filter((cell) => cell.trim() !== "").length >= fewestHeadings);
