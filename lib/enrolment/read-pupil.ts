import type { ListedAdult, ListedPupil, RefusedRow } from "./listed";
import type { Column, Mapping } from "./match-headings";
import { hasUsername, readAdult } from "./read-adult";
import { readBirthDate } from "./read-birth-date";
import { readAddress } from "./read-contact";
import { readLanguage } from "./read-language";
import type { RowReader } from "./row-reader";
import { looksInverted } from "./suspect-names";

export type ReadPupil = { outcome: "read"; pupil: ListedPupil } | { outcome: "refused"; row: RefusedRow };

/** Reads one row: the pupil with the adults beside, or why the row is refused (told to the reader). */
export function readPupil(reader: RowReader, mapping: Mapping): ReadPupil {
  const { pupil: columns } = mapping;
  const matricule = readMatricule(reader, columns.matricule);
  const name = { lastName: reader.name(columns.lastName), firstName: reader.name(columns.firstName) };
  const birthDate = readBirth(reader, columns.birthDate);
  const adults = mapping.guardians.map((slot) => readAdult(reader, slot, name.lastName));
  const guardians = adults.filter((adult): adult is ListedAdult => typeof adult === "object");
  if (!isComplete(reader, columns, name) || adults.includes("refused"))
    return { outcome: "refused", row: { line: reader.line, matricule, ...name } };
  noteMissingMatricule(reader, columns.matricule, matricule, birthDate);
  const pupil = {
    line: reader.line,
    matricule,
    ...name,
    birthDate,
    ...readClass(reader, columns),
    email: readAddress(reader, columns.email, false).email,
    language: readLanguage(reader.text(columns.language)),
    looksInverted: suspectInversion(reader, columns.lastName, name, guardians),
    guardians,
    ...placesOf(reader, columns),
  };
  return { outcome: "read", pupil };
}

function suspectInversion(
  reader: RowReader,
  column: Column | undefined,
  name: { lastName: string; firstName: string },
  guardians: readonly ListedAdult[],
): boolean {
  if (!looksInverted(name, guardians, reader.survey.firstNames)) return false;
  const proposal = `${name.firstName} ${name.lastName}`;
  const place = reader.placeOf(column);
  reader.note(place, "names-inverted", "warning", "enrolment.findings.inverted", { proposal });
  return true;
}

type Columns = Mapping["pupil"];

const placesOf = (reader: RowReader, columns: Columns) => ({
  namePlace: reader.placeOf(columns.lastName),
  matriculePlace: reader.placeOf(columns.matricule),
  classPlace: reader.placeOf(columns.className),
  emailPlace: reader.placeOf(columns.email),
});

function isComplete(reader: RowReader, columns: Columns, name: { lastName: string; firstName: string }) {
  for (const field of ["lastName", "firstName"] as const) {
    if (name[field] !== "") continue;
    reader.note(
      reader.placeOf(columns[field]),
      "username-needed",
      "error",
      "enrolment.findings.pupilWithoutName",
    );
    return false;
  }
  return hasUsername(reader, columns, name);
}

/** A matricule that lost its leading zeros in a spreadsheet gets them back. */
function readMatricule(reader: RowReader, column: Column | undefined): string | null {
  const matricule = reader.text(column);
  const width = reader.survey.matriculeWidth;
  if (matricule === "" || !width || matricule.length >= width || !/^\d+$/.test(matricule))
    return matricule || null;
  const proposal = matricule.padStart(width, "0");
  reader.note(reader.placeOf(column), "matricule-missing", "info", "enrolment.findings.matriculeZeros", {
    proposal,
  });
  return proposal;
}

function noteMissingMatricule(
  reader: RowReader,
  column: Column | undefined,
  matricule: string | null,
  birthDate: string | null,
): void {
  if (!column || matricule) return;
  const key = birthDate ? "enrolment.findings.matriculeMissing" : "enrolment.findings.matriculeDoubtful";
  reader.note(reader.placeOf(column), "matricule-missing", birthDate ? "info" : "warning", key);
}

function readBirth(reader: RowReader, column: Column | undefined): string | null {
  const place = reader.placeOf(column);
  const read = readBirthDate(reader.text(column), reader.survey.today);
  if (read.outcome === "read" && read.repaired)
    reader.note(place, "date-repaired", "info", "enrolment.findings.dateRepaired", { proposal: read.date });
  if (read.outcome === "implausible")
    reader.note(place, "date-implausible", "warning", "enrolment.findings.dateImplausible");
  if (read.outcome === "missing" && column)
    reader.note(place, "date-implausible", "info", "enrolment.findings.dateMissing");
  return read.outcome === "read" ? read.date : null;
}

/** The class as written; some programs give the year of study in a column of its own. */
function readClass(reader: RowReader, columns: Columns) {
  const name = [reader.text(columns.year), reader.text(columns.className)].filter(Boolean).join(" ");
  if (name === "" && columns.className)
    reader.note(
      reader.placeOf(columns.className),
      "class-missing",
      "warning",
      "enrolment.findings.classMissing",
    );
  return { className: name || null, headTeacher: reader.text(columns.headTeacher) || null };
}
