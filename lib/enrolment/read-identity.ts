import type { Column } from "./match-headings";
import { readBirthDate } from "./read-birth-date";
import type { RowReader } from "./row-reader";
import { tidyText } from "./tidy-text";

/** A pupil's day of birth (ISO 8601); what cannot be one is left empty unless a person types it. */
export function readBirth(reader: RowReader, column: Column | undefined): string | null {
  const place = reader.placeOf(column);
  const { today } = reader.survey;
  const read = readBirthDate(reader.text(column), today);
  if (read.outcome === "implausible") {
    const answer = reader.ask(place, "date-implausible", "warning", "enrolment.findings.dateImplausible", {
      offered: ["typed", "empty"],
      isUsable: (typed) => dateOf(typed, today) !== null,
    });
    return answer?.choice === "typed" ? dateOf(answer.typed, today) : null;
  }
  if (read.outcome === "missing") {
    if (column) reader.note(place, "date-implausible", "info", "enrolment.findings.dateMissing");
    return null;
  }
  if (read.repaired)
    reader.note(place, "date-repaired", "info", "enrolment.findings.dateRepaired", { proposal: read.date });
  return read.date;
}

function dateOf(text: string, today: string): string | null {
  const read = readBirthDate(tidyText(text), today);
  return read.outcome === "read" ? read.date : null;
}

/** A pupil's matricule. One that lost its leading zeros in a spreadsheet gets them back; without any, it is asked. */
export function readMatricule(
  reader: RowReader,
  column: Column | undefined,
  birthDate: string | null,
): string | null {
  const matricule = reader.text(column);
  if (matricule === "") return column ? missingMatricule(reader, column, birthDate) : null;
  const width = reader.survey.matriculeWidth;
  if (!width || matricule.length >= width || !/^\d+$/.test(matricule)) return matricule;
  const proposal = matricule.padStart(width, "0");
  const place = reader.placeOf(column);
  reader.note(place, "matricule-missing", "info", "enrolment.findings.matriculeZeros", { proposal });
  return proposal;
}

/** A birth date will do instead; without it the pupil cannot be recognised from one list to the next. */
function missingMatricule(reader: RowReader, column: Column, birthDate: string | null): string | null {
  const place = reader.placeOf(column);
  if (birthDate) {
    reader.note(place, "matricule-missing", "info", "enrolment.findings.matriculeMissing");
    return null;
  }
  const asked = { offered: ["typed", "keep"] } as const;
  const key = "enrolment.findings.matriculeDoubtful";
  const answer = reader.ask(place, "matricule-missing", "warning", key, asked);
  return tidyText(answer?.typed ?? "") || null;
}
