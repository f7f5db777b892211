import { listedName } from "../people/full-name";
import type { Decisions } from "./decisions";
import { doubtfulFinding, type Finding, finding } from "./finding";
import type { GatheredAdult } from "./gathered";
import type { ListedAdult } from "./listed";

/**
 * Tells where one adult is spelled or reached in another way than beside the brothers and sisters. Which of two
 * addresses counts may be decided.
 */
export function compareSpellings(adults: Iterable<GatheredAdult>, decisions: Decisions): Finding[] {
  return [...adults].flatMap((adult) => {
    const { email } = adult;
    return adult.mentions.flatMap((mention) => [
      ...otherName(adult, mention),
      ...(email ? otherAddress(adult, email, mention, decisions) : []),
    ]);
  });
}

function otherName(adult: GatheredAdult, mention: ListedAdult): Finding[] {
  const { lastName, firstName } = adult;
  if (mention.lastName === lastName && mention.firstName === firstName) return [];
  const place = { ...mention.namePlace, value: listedName(mention).trim() };
  const proposal = `${lastName} ${firstName}`.trim();
  return [finding(place, "sibling-spelling", "info", "enrolment.findings.otherSpelling", { proposal })];
}

/** Only the case differs: told. Another address altogether: the first one is kept until a person says otherwise. */
function otherAddress(
  adult: GatheredAdult,
  email: string,
  mention: ListedAdult,
  decisions: Decisions,
): Finding[] {
  if (!mention.email || mention.email === email) return [];
  const place = { ...mention.emailPlace, value: mention.email };
  const values = { proposal: email };
  if (mention.email.toLowerCase() === email.toLowerCase())
    return [finding(place, "sibling-spelling", "info", "enrolment.findings.otherSpelling", values)];
  const noticed = finding(place, "sibling-spelling", "warning", "enrolment.findings.otherAddress", values);
  const about = [adult.foldedName, email.toLowerCase(), mention.email.toLowerCase()];
  const found = doubtfulFinding(noticed, about, { offered: ["first", "second"], decisions });
  if (found.doubt?.chosen === "second") adult.email = mention.email;
  return [found];
}
