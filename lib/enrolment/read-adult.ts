import { deriveUsername } from "../people/username";
import type { ListedAdult } from "./listed";
import type { Mapping } from "./match-headings";
import { readAddress, readTelephone } from "./read-contact";
import { readRelation } from "./read-relation";
import type { RowReader } from "./row-reader";
import { splitFullName } from "./split-full-name";
import { isInstitution } from "./suspect-names";

type Columns = Mapping["guardians"][number];

function readNames(reader: RowReader, columns: Columns, childsLastName: string) {
  const firstName = reader.name(columns.firstName);
  if (!columns.fullName) return { lastName: reader.name(columns.lastName), firstName };
  const fullName = reader.text(columns.fullName);
  return firstName ? { lastName: fullName, firstName } : splitFullName(fullName, childsLastName);
}

/**
 * Reads one adult of a row: nothing when the cells are empty, "refused" when the adult cannot be given an
 * account, and then the whole row is.
 */
export function readAdult(
  reader: RowReader,
  columns: Columns,
  childsLastName: string,
): ListedAdult | "refused" | undefined {
  const { lastName, firstName } = readNames(reader, columns, childsLastName);
  const isNamed = lastName !== "" || firstName !== "";
  const contact = {
    ...readAddress(reader, columns.email, isNamed),
    ...readTelephone(reader, columns.phone),
  };
  const hasContact = contact.email !== null || contact.phoneAsGiven !== null;
  if (!isNamed && !hasContact) return undefined;
  const namePlace = reader.placeOf(columns.fullName ?? columns.lastName);
  if (!canHaveAccount(reader, columns, { lastName, firstName })) return "refused";
  const relation = columns.relationAsHeaded ?? readRelation(reader.text(columns.relation));
  const emailPlace = reader.placeOf(columns.email);
  return { lastName, firstName, ...contact, relation, namePlace, emailPlace, columns: headingsOf(columns) };
}

const headingsOf = (columns: Columns): string[] =>
  Object.values(columns).flatMap((column) => (typeof column === "object" ? [column.heading] : []));

function canHaveAccount(reader: RowReader, columns: Columns, name: { lastName: string; firstName: string }) {
  const lastNamePlace = reader.placeOf(columns.fullName ?? columns.lastName);
  if (name.lastName === "") {
    reader.note(lastNamePlace, "username-needed", "error", "enrolment.findings.adultWithoutName");
    return false;
  }
  if (isInstitution(name.lastName, name.firstName))
    reader.note(lastNamePlace, "institution", "warning", "enrolment.findings.institution");
  else if (name.firstName === "") {
    const place = reader.placeOf(columns.firstName ?? columns.fullName);
    reader.note(place, "username-needed", "error", "enrolment.findings.adultWithoutFirstName");
    return false;
  }
  return hasUsername(reader, columns, name);
}

/** Whether the rule makes a username of the name; if not, the row is refused with the reason. */
export function hasUsername(
  reader: RowReader,
  columns: Pick<Columns, "lastName" | "fullName">,
  name: { lastName: string; firstName: string },
): boolean {
  const derived = deriveUsername(name.lastName, name.firstName);
  if (derived.outcome === "derived") return true;
  const place = reader.placeOf(columns.fullName ?? columns.lastName);
  const key =
    derived.outcome === "too-long" ? "enrolment.findings.nameTooLong" : "enrolment.findings.latinFormNeeded";
  reader.note(place, "username-needed", "error", key);
  return false;
}
