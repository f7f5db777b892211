import { deriveUsername } from "../people/username";
import type { FindingValues, Place } from "./finding";
import type { RowReader } from "./row-reader";
import { splitFullName } from "./split-full-name";
import { tidyText } from "./tidy-text";

export interface PersonName {
  lastName: string;
  firstName: string;
}

type NameKey = Parameters<RowReader["note"]>[3];

/**
 * The name under which a person gets an account. When none can be made of it, a person may type one (« Nom,
 * Prénom ») or leave whoever it is out; until then the row is refused.
 */
export function settleName(
  reader: RowReader,
  place: Place,
  name: PersonName,
  incomplete?: NameKey,
): PersonName | "refused" | "skipped" {
  const key = incomplete ?? unusableKey(name);
  if (!key) return name;
  const answer = reader.ask(place, "username-needed", "error", key, {
    offered: ["typed", "skip"],
    isUsable: (typed) => isUsable(typedName(typed, name)),
    values: valuesOf(name),
  });
  if (answer?.choice === "typed") return typedName(answer.typed, name);
  return answer ? "skipped" : "refused";
}

const valuesOf = ({ lastName, firstName }: PersonName): FindingValues => ({ lastName, firstName });

/** Why the rule makes no username of a name, or undefined when it does. */
function unusableKey({ lastName, firstName }: PersonName): NameKey | undefined {
  const derived = deriveUsername(lastName, firstName);
  if (derived.outcome === "derived") return undefined;
  return derived.outcome === "too-long"
    ? "enrolment.findings.nameTooLong"
    : "enrolment.findings.latinFormNeeded";
}

const isUsable = (name: PersonName): boolean =>
  name.lastName !== "" && name.firstName !== "" && unusableKey(name) === undefined;

/** Two names around a comma; a single one is the one that is missing. */
function typedName(typed: string, { lastName, firstName }: PersonName): PersonName {
  const [before = "", after] = typed.split(",").map(tidyText);
  if (after !== undefined) return { lastName: before, firstName: after };
  if (lastName === "" && firstName !== "") return { lastName: before, firstName };
  return firstName === "" && lastName !== "" ? { lastName, firstName: before } : splitFullName(before, "");
}
