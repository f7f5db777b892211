import type { Place } from "./finding";
import type { RowReader } from "./row-reader";
import type { PersonName } from "./settle-name";
import { looksInverted } from "./suspect-names";

/** Names that look swapped stand as they are written until a person says so. */
export function untwistName(
  reader: RowReader,
  place: Place,
  name: PersonName,
  relatives: readonly PersonName[],
): PersonName & { looksInverted: boolean } {
  if (!looksInverted(name, relatives, reader.survey)) return { ...name, looksInverted: false };
  const { lastName, firstName } = name;
  const asked = { offered: ["accept", "keep"], values: { proposal: `${firstName} ${lastName}` } } as const;
  const answer = reader.ask(place, "names-inverted", "warning", "enrolment.findings.inverted", asked);
  if (answer?.choice === "accept") return { lastName: firstName, firstName: lastName, looksInverted: false };
  return { ...name, looksInverted: answer === undefined };
}
