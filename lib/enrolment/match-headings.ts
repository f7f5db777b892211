import { findHeadingRow, headingRowsLookedAt } from "./find-heading-row";
import { type Finding, finding } from "./finding";
import { fieldsOf, type JudgedColumn, judgeColumns } from "./judge-columns";
import type { ColumnField } from "./presets/mapped-preset";
import type { GuardianField, Preset, PupilField } from "./presets/preset";
import type { TableRow } from "./read-table";
import { type ImportRefusal, refuse } from "./refusal";

/** Where a field stands in the file. */
export interface Column {
  index: number;
  heading: string;
}

/** The columns of one adult; a heading like « nomPère » also says who that is. */
export interface GuardianColumns extends Partial<Record<GuardianField, Column>> {
  relationAsHeaded?: string | undefined;
  /** Under which headings rows speak of this adult. */
  headings: string[];
}

/** Which column holds what. A field without a column is absent. */
export interface Mapping {
  outcome: "mapped";
  headingLine: number;
  width: number;
  pupil: Partial<Record<PupilField, Column>>;
  guardians: GuardianColumns[];
  findings: Finding[];
  /** The records after the heading. */
  rows: TableRow[];
}

/** Finds the heading, on the given line or among the first ten rows, and says which column is what, or refuses. */
export function matchHeadings(
  rows: TableRow[],
  preset: Preset,
  headingLine?: number,
): Mapping | ImportRefusal {
  const headingRow = findHeadingRow(rows, preset, headingLine);
  if (!headingRow) return refuse("enrolment.refusals.noHeadings", { rows: headingRowsLookedAt });
  return mapColumns(headingRow, rows.slice(rows.indexOf(headingRow) + 1), preset);
}

function mapColumns(headingRow: TableRow, rows: TableRow[], preset: Preset): Mapping | ImportRefusal {
  const columns = judgeColumns(headingRow, preset);
  const headingLine = headingRow.line;
  const missing = missingColumns(columns, preset, headingLine);
  const required = missing.filter(({ severity }) => severity === "error");
  if (required.length > 0)
    return refuse("enrolment.refusals.missingColumns", columnNames(required, columns), missing);
  const told = columns.flatMap((column) => strangerFinding(column, headingLine, rows));
  const findings = [...told, ...missing];
  return {
    outcome: "mapped",
    headingLine,
    width: columns.length,
    ...columnsByField(columns, preset),
    rows,
    findings,
  };
}

function columnsByField(columns: JudgedColumn[], { pupil, guardians }: Preset) {
  const pick = <Field extends string>(fields: Partial<Record<Field, unknown>>, prefix: string) => {
    const found: Partial<Record<Field, Column>> = {};
    for (const field of Object.keys(fields) as Field[]) {
      const column = columns.find((judged) => judged.field === `${prefix}${field}`);
      if (column) found[field] = { index: column.index, heading: column.heading };
    }
    return found;
  };
  return {
    pupil: pick<PupilField>(pupil, ""),
    guardians: guardians.map(({ headings, relation }, slot): GuardianColumns => {
      const found = pick<GuardianField>(headings, `guardian${slot + 1}.`);
      const named = Object.values(found).map(({ heading }) => heading);
      return { ...found, relationAsHeaded: relation, headings: named };
    }),
  };
}

const columnNames = (missing: Finding[], columns: JudgedColumn[]) => ({
  missing: missing.map(({ column }) => `« ${column} »`).join(", "),
  present: columns.map(({ heading }) => heading || "∅").join(", "),
});

/** A field that the file has no column for, by the heading that people know it by. */
export interface MissingColumn {
  field: ColumnField;
  heading: string;
  required: boolean;
}

const isRequired = (field: ColumnField) => field === "lastName" || field === "firstName";

/** The fields of a preset that no column holds, those apart that lists of this kind often do without. */
export function findMissing(columns: JudgedColumn[], preset: Preset): MissingColumn[] {
  const found = new Set(columns.map(({ field }) => field));
  const optional = new Set<string>(preset.optional);
  return fieldsOf(preset)
    .filter(([field]) => !found.has(field) && !optional.has(field) && !field.endsWith(".relation"))
    .map(([field, [heading = field]]) => ({
      field,
      heading: heading.replaceAll(" ", "_"),
      required: isRequired(field),
    }));
}

function missingColumns(columns: JudgedColumn[], preset: Preset, line: number): Finding[] {
  return findMissing(columns, preset).map(({ heading, required }) =>
    finding(
      { line, column: heading, value: "" },
      "missing-column",
      required ? "error" : "info",
      "enrolment.findings.missingColumn",
    ),
  );
}

const sentences = {
  forbidden: ["ignored-column", "info", "enrolment.findings.ignoredColumn"],
  unnamed: ["unknown-column", "warning", "enrolment.findings.unnamedColumn"],
  repeated: ["unknown-column", "warning", "enrolment.findings.repeatedColumn"],
  unused: ["unknown-column", "info", "enrolment.findings.unusedColumn"],
  unknown: ["unknown-column", "info", "enrolment.findings.unknownColumn"],
  misspelt: ["unknown-column", "warning", "enrolment.findings.misspeltColumn"],
} as const;

/** What to say of a column that the preset does not read: nothing when it is empty and has no heading. */
function strangerFinding(
  { state, heading, proposal, index }: JudgedColumn,
  line: number,
  rows: TableRow[],
): Finding[] {
  if (state === "read") return [];
  if (state === "unnamed" && rows.every(({ cells }) => (cells[index] ?? "").trim() === "")) return [];
  const [code, severity, key] = sentences[proposal ? "misspelt" : state];
  return [finding({ line, column: heading, value: heading }, code, severity, key, { proposal })];
}
