import type { ListedAdult, ListedPupil, RefusedRow } from "./listed";
import type { Column, Mapping } from "./match-headings";
import { readAdult } from "./read-adult";
import { readAddress } from "./read-contact";
import { readBirth, readMatricule } from "./read-identity";
import { readLanguage } from "./read-language";
import type { RowReader } from "./row-reader";
import { type PersonName, settleName } from "./settle-name";
import { tidyText } from "./tidy-text";
import { untwistName } from "./untwist-name";

export type ReadPupil = { outcome: "read"; pupil: ListedPupil } | { outcome: "refused"; row: RefusedRow };

/** Reads one row: the pupil with the adults beside, or why the row is refused (told to the reader). */
export function readPupil(reader: RowReader, mapping: Mapping): ReadPupil {
  const { pupil: columns } = mapping;
  const written = { lastName: reader.name(columns.lastName), firstName: reader.name(columns.firstName) };
  const birthDate = readBirth(reader, columns.birthDate);
  const matricule = readMatricule(reader, columns.matricule, birthDate);
  const adults = mapping.guardians.map((slot) => readAdult(reader, slot, written.lastName));
  const guardians = adults.filter((adult): adult is ListedAdult => typeof adult === "object");
  const name = settlePupil(reader, columns, written);
  if (typeof name === "string" || adults.includes("refused"))
    return { outcome: "refused", row: { line: reader.line, matricule, ...written } };
  const pupil = {
    line: reader.line,
    matricule,
    ...untwistName(reader, reader.placeOf(columns.lastName), name, guardians),
    birthDate,
    ...readClass(reader, columns),
    email: readAddress(reader, columns.email, false).email,
    language: readLanguage(reader.text(columns.language)),
    guardians,
    ...placesOf(reader, columns),
  };
  return { outcome: "read", pupil };
}

type Columns = Mapping["pupil"];

const placesOf = (reader: RowReader, columns: Columns) => ({
  namePlace: reader.placeOf(columns.lastName),
  matriculePlace: reader.placeOf(columns.matricule),
  classPlace: reader.placeOf(columns.className),
  emailPlace: reader.placeOf(columns.email),
});

function settlePupil(reader: RowReader, columns: Columns, name: PersonName) {
  const missing = (["lastName", "firstName"] as const).find((field) => name[field] === "");
  const place = reader.placeOf(columns[missing ?? "lastName"]);
  return settleName(reader, place, name, missing && "enrolment.findings.pupilWithoutName");
}

/** The class as written; some programs give the year of study in a column of its own. */
function readClass(reader: RowReader, columns: Columns) {
  const written = [reader.text(columns.year), reader.text(columns.className)].filter(Boolean).join(" ");
  const className = written || (columns.className ? missingClass(reader, columns.className) : "");
  return { className: className || null, headTeacher: reader.text(columns.headTeacher) || null };
}

function missingClass(reader: RowReader, column: Column): string {
  const asked = { offered: ["typed", "empty"] } as const;
  const place = reader.placeOf(column);
  const answer = reader.ask(place, "class-missing", "warning", "enrolment.findings.classMissing", asked);
  return tidyText(answer?.typed ?? "");
}
