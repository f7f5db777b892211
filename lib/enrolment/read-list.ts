import { foldName } from "../people/folded-name";
import type { Decisions } from "./decisions";
import { isShifted } from "./detect-shift";
import { type Finding, finding } from "./finding";
import type { ListedPupil, RefusedRow } from "./listed";
import type { Column, Mapping } from "./match-headings";
import { matriculeKey } from "./matricule-key";
import type { ReadingContext } from "./read-file";
import { readPupil } from "./read-pupil";
import type { TableRow } from "./read-table";
import { RowReader } from "./row-reader";
import { type ListSurvey, surveyList } from "./survey-list";
import { tidyText } from "./tidy-text";

/** What a list says, row by row. */
export interface List {
  rows: number;
  pupils: ListedPupil[];
  refused: RefusedRow[];
  findings: Finding[];
  /** Obeyed here, and again where rows become people. */
  decisions: Decisions;
}

/**
 * Reads every row of a mapped table as people decided. Rows that another row repeats exactly are told and left
 * out.
 */
export function readList(mapping: Mapping, { today, schoolEmail, decisions = {} }: ReadingContext): List {
  const survey = surveyList(mapping, { today, schoolEmail, decisions });
  const findings = [...mapping.findings];
  const list: List = { rows: mapping.rows.length, pupils: [], refused: [], findings, decisions };
  const firstLines = new Map<string, number>();
  for (const row of mapping.rows) {
    const signature = JSON.stringify(row.cells.map(tidyText));
    const first = firstLines.get(signature);
    if (first === undefined) firstLines.set(signature, row.line);
    if (first === undefined) readRow(list, row, mapping, survey);
    else list.findings.push(repeatedRow(row, mapping, first));
  }
  return list;
}

function repeatedRow(row: TableRow, { pupil }: Mapping, first: number): Finding {
  const column = pupil.lastName?.heading ?? "";
  const value = row.cells[pupil.lastName?.index ?? 0] ?? "";
  const place = { line: row.line, column, value };
  return finding(place, "duplicate-row", "info", "enrolment.findings.repeatedRow", { first });
}

function readRow(list: List, row: TableRow, mapping: Mapping, survey: ListSurvey): void {
  const reader = new RowReader(row, survey, subjectOf(row, mapping));
  if (isShifted(row, mapping)) {
    const place = reader.placeOf(
      mapping.pupil.headTeacher ?? mapping.pupil.className ?? mapping.pupil.lastName,
    );
    reader.ask(place, "shifted-columns", "error", "enrolment.findings.shifted", { offered: ["skip"] });
    list.refused.push(identityOf(reader, mapping));
  } else {
    const read = readPupil(reader, mapping);
    if (read.outcome === "read") list.pupils.push(read.pupil);
    else list.refused.push(read.row);
  }
  for (const found of reader.findings) list.findings.push(found);
}

/** Whose row it is, as far as its cells tell before they are read. */
function subjectOf({ cells }: TableRow, { pupil }: Mapping): string {
  const cell = (column: Column | undefined) => tidyText(cells[column?.index ?? -1] ?? "");
  const matricule = cell(pupil.matricule);
  if (matricule) return matriculeKey(matricule);
  return `${foldName(cell(pupil.lastName), cell(pupil.firstName))} ${cell(pupil.birthDate)}`;
}

/** The first cells of a shifted row are usually still right. */
function identityOf(reader: RowReader, { pupil }: Mapping): RefusedRow {
  const value = (column: Column | undefined) => tidyText(reader.placeOf(column).value);
  return {
    line: reader.line,
    matricule: value(pupil.matricule) || null,
    lastName: value(pupil.lastName),
    firstName: value(pupil.firstName),
  };
}
