import { foldName } from "../people/folded-name";
import { listedName } from "../people/full-name";
import { classKey } from "./class-key";
import { answerTo, type ChoiceName, type Decisions, type Question } from "./decisions";
import { doubtfulFinding, type Finding, finding } from "./finding";
import type { GatheredPupil } from "./gathered";
import type { ListedPupil } from "./listed";
import { matriculeKey } from "./matricule-key";
import { tidyText } from "./tidy-text";

const firstLine = ({ mentions }: GatheredPupil): number => mentions[0]?.line ?? 0;

/** Two rows, by what they say: the question is the same wherever they stand in the file. */
const identityOf = (row: ListedPupil): string =>
  [row.matricule ?? "", foldName(row.lastName, row.firstName), row.birthDate ?? ""].join(" ");

function ask(noticed: Finding, pupil: GatheredPupil, row: ListedPupil, question: Question) {
  const about = [...pupil.mentions.slice(0, 1).map(identityOf), identityOf(row)];
  const found = doubtfulFinding(noticed, about, question);
  return { found, answer: found.doubt && answerTo(found.doubt) };
}

const oneOrTwo = (decisions: Decisions) => ({ offered: ["same", "two"] satisfies ChoiceName[], decisions });

/** A second row of one pupil: another household or class is normal, anything else is looked at. */
export function samePupilTwice(
  pupil: GatheredPupil,
  row: ListedPupil,
  shareAdult: boolean,
  decisions: Decisions,
): { found: Finding; isOne: boolean } {
  const first = firstLine(pupil);
  const [mention] = pupil.mentions;
  const sameName = mention?.lastName === row.lastName && mention.firstName === row.firstName;
  const place = row.namePlace;
  if (sameName && !shareAdult) {
    const key = "enrolment.findings.secondHousehold";
    return { found: finding(place, "duplicate-student", "info", key, { first }), isOne: true };
  }
  if (sameName && mention && isSecondClass(mention, row)) {
    const values = { first, className: row.className, kept: pupil.className };
    const key = "enrolment.findings.secondClass";
    return { found: finding(place, "duplicate-student", "info", key, values), isOne: true };
  }
  const noticed = finding(place, "duplicate-student", "warning", "enrolment.findings.samePupil", { first });
  const { found, answer } = ask(noticed, pupil, row, oneOrTwo(decisions));
  return { found, isOne: answer?.choice !== "two" };
}

/** Nothing but the class differs: a pupil may be in two. */
function isSecondClass(one: ListedPupil, other: ListedPupil): boolean {
  if (!one.className || !other.className || classKey(one.className) === classKey(other.className))
    return false;
  return one.matricule !== null && identityOf(one) === identityOf(other) && adultsOf(one) === adultsOf(other);
}

const adultsOf = ({ guardians }: ListedPupil): string =>
  JSON.stringify(
    guardians.map(({ lastName, firstName, email, phone }) => [lastName, firstName, email, phone]),
  );

/** The same name and birth date, other matricules and other adults: two pupils until somebody says that it is one. */
export function namesakes(
  pupil: GatheredPupil,
  row: ListedPupil,
  decisions: Decisions,
): { found: Finding; isOne: boolean } {
  const values = { first: firstLine(pupil) };
  const noticed = finding(
    row.namePlace,
    "duplicate-student",
    "warning",
    "enrolment.findings.homonym",
    values,
  );
  const { found, answer } = ask(noticed, pupil, row, oneOrTwo(decisions));
  return { found, isOne: answer?.choice === "same" };
}

/** One pupil under two matricules: the first is kept unless somebody chooses the second. */
export function twoMatricules(
  pupil: GatheredPupil,
  row: ListedPupil,
  decisions: Decisions,
): { found: Finding; second: boolean } | undefined {
  const { matricule } = pupil;
  if (!row.matricule || !matricule || matriculeKey(matricule) === matriculeKey(row.matricule))
    return undefined;
  const values = { first: firstLine(pupil), proposal: matricule };
  const key = "enrolment.findings.twoMatricules";
  const noticed = finding(row.matriculePlace, "matricule-conflict", "warning", key, values);
  const { found, answer } = ask(noticed, pupil, row, { offered: ["first", "second"], decisions });
  return { found, second: answer?.choice === "second" };
}

/** A matricule that is another pupil's: undefined until somebody types the right one or says that there is none. */
export function takenMatricule(
  row: ListedPupil,
  holder: GatheredPupil,
  decisions: Decisions,
): { found: Finding; matricule: string | null | undefined } {
  const values = { first: firstLine(holder), name: listedName(holder) };
  const key = "enrolment.findings.matriculeTaken";
  const noticed = finding(row.matriculePlace, "matricule-conflict", "error", key, values);
  const isUsable = (typed: string) => {
    const given = tidyText(typed);
    return given !== "" && matriculeKey(given) !== matriculeKey(row.matricule ?? "");
  };
  const { found, answer } = ask(noticed, holder, row, { offered: ["typed", "empty"], decisions, isUsable });
  if (answer?.choice === "typed") return { found, matricule: tidyText(answer.typed) };
  return { found, matricule: answer ? null : undefined };
}
