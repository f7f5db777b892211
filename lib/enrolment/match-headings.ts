import { nearest } from "./edit-distance";
import { type Finding, finding } from "./finding";
import { isForbiddenHeading, normaliseHeading } from "./normalise-heading";
import {
  type GuardianField,
  guardianFields,
  type Preset,
  type PupilField,
  pupilFields,
} from "./presets/preset";
import type { TableRow } from "./read-table";
import { type ImportRefusal, refuse } from "./refusal";

/** Where a field stands in the file. */
export interface Column {
  index: number;
  heading: string;
}

/** Which column holds what. A field without a column is absent. */
export interface Mapping {
  outcome: "mapped";
  headingLine: number;
  width: number;
  pupil: Partial<Record<PupilField, Column>>;
  guardians: Partial<Record<GuardianField, Column>>[];
  findings: Finding[];
  /** The records after the heading. */
  rows: TableRow[];
}

const rowsLookedAt = 10;

const acceptedHeadings = ({ pupil, guardians }: Preset): string[] =>
  [pupil, ...guardians].flatMap((fields) => Object.values(fields).flat());

/** Finds the heading among the first ten rows and says which column is what, or refuses the file. */
export function matchHeadings(rows: TableRow[], preset: Preset): Mapping | ImportRefusal {
  const accepted = new Set(acceptedHeadings(preset));
  const recognised = (row: TableRow) =>
    row.cells.filter((cell) => accepted.has(normaliseHeading(cell))).length;
  const candidates = rows.slice(0, rowsLookedAt);
  const best = candidates.reduce<TableRow | undefined>(
    (kept, row) => (kept && recognised(kept) >= recognised(row) ? kept : row),
    undefined,
  );
  if (!best || recognised(best) === 0) return refuse("enrolment.refusals.noHeadings", { rows: rowsLookedAt });
  return mapColumns(best, rows.slice(rows.indexOf(best) + 1), preset);
}

function mapColumns(headingRow: TableRow, rows: TableRow[], preset: Preset): Mapping | ImportRefusal {
  const columns = headingRow.cells.map(toColumn);
  const columnOf = (accepted: readonly string[] | undefined): Column | undefined =>
    columns.find(({ normalised }) => accepted?.includes(normalised));
  const pupil = pick(pupilFields, (field) => columnOf(preset.pupil[field]));
  const guardians = preset.guardians.map((slot) => pick(guardianFields, (field) => columnOf(slot[field])));
  const headingLine = headingRow.line;
  const missing = missingColumns(preset, { pupil, guardians }, headingLine);
  const required = missing.filter(({ severity }) => severity === "error");
  if (required.length > 0)
    return refuse("enrolment.refusals.missingColumns", columnNames(required, columns), missing);
  const mapped = new Set([pupil, ...guardians].flatMap((fields) => Object.values(fields)));
  const strangers = columns.filter((column) => !mapped.has(column));
  const told = strangers.flatMap((column) => strangerFinding(column, headingLine, preset, rows));
  const findings = [...told, ...missing];
  return { outcome: "mapped", headingLine, width: columns.length, pupil, guardians, rows, findings };
}

const toColumn = (cell: string, index: number) => ({
  index,
  heading: cell.replace(/\s+/gu, " ").trim(),
  normalised: normaliseHeading(cell),
});

function pick<Field extends string>(fields: readonly Field[], find: (field: Field) => Column | undefined) {
  const found: Partial<Record<Field, Column>> = {};
  for (const field of fields) {
    const column = find(field);
    if (column) found[field] = column;
  }
  return found;
}

const columnNames = (missing: Finding[], columns: Column[]) => ({
  missing: missing.map(({ column }) => `« ${column} »`).join(", "),
  present: columns.map(({ heading }) => heading || "∅").join(", "),
});

type Found = Pick<Mapping, "pupil" | "guardians">;

function missingColumns(preset: Preset, found: Found, line: number): Finding[] {
  const absent = (heading: string | undefined, required: boolean): Finding[] => {
    if (!heading) return [];
    const place = { line, column: heading.replaceAll(" ", "_"), value: "" };
    return [
      finding(place, "missing-column", required ? "error" : "info", "enrolment.findings.missingColumn"),
    ];
  };
  const ofPupil = pupilFields.flatMap((field) =>
    found.pupil[field] ? [] : absent(preset.pupil[field]?.[0], field === "lastName" || field === "firstName"),
  );
  const ofGuardians = preset.guardians.flatMap((slot, number) =>
    guardianFields.flatMap((field) =>
      found.guardians[number]?.[field] ? [] : absent(slot[field]?.[0], false),
    ),
  );
  return [...ofPupil, ...ofGuardians];
}

type Stranger = Column & { normalised: string };

/** What to say of a column that the preset does not read: nothing when it is empty and has no heading. */
function strangerFinding(stranger: Stranger, line: number, preset: Preset, rows: TableRow[]): Finding[] {
  const { heading, normalised, index } = stranger;
  const place = { line, column: heading, value: heading };
  if (isForbiddenHeading(heading))
    return [finding(place, "ignored-column", "info", "enrolment.findings.ignoredColumn")];
  if (heading === "") {
    const holdsData = rows.some(({ cells }) => (cells[index] ?? "").trim() !== "");
    return holdsData ? [finding(place, "unknown-column", "warning", "enrolment.findings.unnamedColumn")] : [];
  }
  const accepted = acceptedHeadings(preset);
  if (accepted.includes(normalised))
    return [finding(place, "unknown-column", "warning", "enrolment.findings.repeatedColumn")];
  if (preset.unused?.includes(normalised))
    return [finding(place, "unknown-column", "info", "enrolment.findings.unusedColumn")];
  const proposal = nearest(normalised, accepted, 2)?.replaceAll(" ", "_") ?? null;
  const key = proposal ? "enrolment.findings.misspeltColumn" : "enrolment.findings.unknownColumn";
  return [finding(place, "unknown-column", proposal ? "warning" : "info", key, { proposal })];
}
