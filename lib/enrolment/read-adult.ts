import type { ListedAdult } from "./listed";
import type { Mapping } from "./match-headings";
import { readAddress, readTelephone } from "./read-contact";
import { readRelation } from "./read-relation";
import type { RowReader } from "./row-reader";
import { type PersonName, settleName } from "./settle-name";
import { splitFullName } from "./split-full-name";
import { isInstitution } from "./suspect-names";
import { untwistName } from "./untwist-name";

type Columns = Mapping["guardians"][number];

function readNames(reader: RowReader, columns: Columns, childsLastName: string) {
  const firstName = reader.name(columns.firstName);
  if (!columns.fullName) return { lastName: reader.name(columns.lastName), firstName };
  const fullName = reader.text(columns.fullName);
  return firstName ? { lastName: fullName, firstName } : splitFullName(fullName, childsLastName);
}

/**
 * Reads one adult of a row: nothing when the cells are empty or a person leaves them out, "refused" when the adult
 * cannot be given an account, and then the whole row is.
 */
export function readAdult(
  reader: RowReader,
  columns: Columns,
  childsLastName: string,
): ListedAdult | "refused" | undefined {
  const written = readNames(reader, columns, childsLastName);
  const isNamed = written.lastName !== "" || written.firstName !== "";
  const contact = {
    ...readAddress(reader, columns.email, isNamed),
    ...readTelephone(reader, columns.phone),
  };
  if (!isNamed && contact.email === null && contact.phoneAsGiven === null) return undefined;
  const settled = settleAdult(reader, columns, written);
  if (settled === "refused") return "refused";
  if (settled === "skipped") return undefined;
  const namePlace = reader.placeOf(columns.fullName ?? columns.lastName);
  const child = { lastName: childsLastName, firstName: "" };
  const { lastName, firstName } = untwistName(reader, namePlace, settled, [child]);
  return {
    lastName,
    firstName,
    ...contact,
    relation: columns.relationAsHeaded ?? readRelation(reader.text(columns.relation)),
    namePlace,
    emailPlace: reader.placeOf(columns.email),
    columns: columns.headings,
  };
}

/** A service or a home may stand without a given name, if a person agrees that it gets an account. */
function settleAdult(reader: RowReader, columns: Columns, name: PersonName) {
  const place = reader.placeOf(columns.fullName ?? columns.lastName);
  if (name.lastName === "") return settleName(reader, place, name, "enrolment.findings.adultWithoutName");
  if (isInstitution(name.lastName, name.firstName)) {
    const asked = { offered: ["keep", "skip"] } as const;
    const answer = reader.ask(place, "institution", "warning", "enrolment.findings.institution", asked);
    return answer?.choice === "skip" ? "skipped" : settleName(reader, place, name);
  }
  if (name.firstName !== "") return settleName(reader, place, name);
  const firstNamePlace = reader.placeOf(columns.firstName ?? columns.fullName);
  return settleName(reader, firstNamePlace, name, "enrolment.findings.adultWithoutFirstName");
}
