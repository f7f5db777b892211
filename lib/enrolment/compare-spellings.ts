import { type Finding, finding } from "./finding";
import type { GatheredAdult } from "./gathered";
import type { ListedAdult } from "./listed";

/** Tells where one adult is spelled or reached in another way than beside the brothers and sisters. */
export function compareSpellings(adults: Iterable<GatheredAdult>): Finding[] {
  return [...adults].flatMap((adult) =>
    adult.mentions.flatMap((mention) => [...otherName(adult, mention), ...otherAddress(adult, mention)]),
  );
}

function otherName(adult: GatheredAdult, mention: ListedAdult): Finding[] {
  const { lastName, firstName } = adult;
  if (mention.lastName === lastName && mention.firstName === firstName) return [];
  const place = { ...mention.namePlace, value: `${mention.lastName} ${mention.firstName}`.trim() };
  const proposal = `${lastName} ${firstName}`.trim();
  return [finding(place, "sibling-spelling", "info", "enrolment.findings.otherSpelling", { proposal })];
}

/** Only the case differs: told. Another address altogether: the first one is kept and a person looks. */
function otherAddress(adult: GatheredAdult, mention: ListedAdult): Finding[] {
  const { email } = adult;
  if (!email || !mention.email || mention.email === email) return [];
  const sameButCase = mention.email.toLowerCase() === email.toLowerCase();
  const place = { ...mention.emailPlace, value: mention.email };
  const severity = sameButCase ? "info" : "warning";
  const key = sameButCase ? "enrolment.findings.otherSpelling" : "enrolment.findings.otherAddress";
  return [finding(place, "sibling-spelling", severity, key, { proposal: email })];
}
