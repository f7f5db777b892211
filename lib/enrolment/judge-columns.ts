import { nearest } from "./edit-distance";
import { acceptedHeadings } from "./find-heading-row";
import { isForbiddenHeading, normaliseHeading } from "./normalise-heading";
import type { ColumnField } from "./presets/mapped-preset";
import type { Headings, Preset } from "./presets/preset";
import type { TableRow } from "./read-table";

/**
 * `read` holds a field · `forbidden` the national number or medical data, never read · `unnamed` has no heading ·
 * `repeated` says the same as another column · `unused` is known and of no use here · `unknown` anything else.
 */
export type ColumnState = "read" | "forbidden" | "unnamed" | "repeated" | "unused" | "unknown";

/** A column of the file, and what becomes of it. */
export interface JudgedColumn {
  index: number;
  heading: string;
  normalised: string;
  state: ColumnState;
  field: ColumnField | null;
  /** The heading that was probably meant. */
  proposal: string | null;
}

const furthestMisspelling = 2;

/** Says of each column of the heading row what a preset makes of it. */
export function judgeColumns(headingRow: TableRow, preset: Preset): JudgedColumn[] {
  const columns = headingRow.cells.map(toColumn);
  const fieldAt = new Map(
    fieldsOf(preset).flatMap(([field, accepted]) => {
      const column = findColumn(columns, accepted);
      return column ? [[column.index, field] as const] : [];
    }),
  );
  const accepted = acceptedHeadings(preset);
  return columns.map((column) => judge(column, fieldAt.get(column.index), accepted, preset));
}

const toColumn = (cell: string, index: number) => ({
  index,
  heading: cell.replace(/\s+/gu, " ").trim(),
  normalised: normaliseHeading(cell),
});

type Named = ReturnType<typeof toColumn>;

/** A preset's first heading wins over its second, wherever they stand; of two columns alike, the first. */
const findColumn = (columns: Named[], accepted: readonly string[]): Named | undefined =>
  accepted
    .map((heading) => columns.find(({ normalised }) => normalised === heading))
    .find((column) => column && !isForbiddenHeading(column.heading));

/** Each field of a preset with its headings. */
export const fieldsOf = ({ pupil, guardians }: Preset): [ColumnField, readonly string[]][] => [
  ...entriesOf(pupil),
  ...guardians.flatMap(({ headings }, slot) =>
    entriesOf(headings).map(([field, accepted]): [ColumnField, readonly string[]] => [
      `guardian${slot + 1}.${field}`,
      accepted,
    ]),
  ),
];

const entriesOf = <Field extends string>(headings: Headings<Field>) =>
  Object.entries(headings) as [Field, readonly string[]][];

function judge(
  column: Named,
  field: ColumnField | undefined,
  accepted: readonly string[],
  { unused }: Preset,
): JudgedColumn {
  const as = (state: ColumnState, proposal: string | null = null) => ({
    ...column,
    state,
    field: field ?? null,
    proposal,
  });
  const { heading, normalised } = column;
  if (isForbiddenHeading(heading)) return as("forbidden");
  if (field) return as("read");
  if (heading === "") return as("unnamed");
  if (accepted.includes(normalised)) return as("repeated");
  if (unused?.includes(normalised)) return as("unused");
  return as("unknown", nearest(normalised, accepted, furthestMisspelling)?.replaceAll(" ", "_") ?? null);
}
