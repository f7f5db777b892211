import { translator } from "../i18n/translator";
import { foldName } from "../people/folded-name";
import { type Decisions, doubtKey } from "./decisions";
import { doubtfulFinding, type Finding, finding, type Place } from "./finding";
import type { KnownAdult } from "./known-people";

/** What an import writes over an existing account. An e-mail is filled in; replaced only where somebody confirmed it. */
export interface PersonChanges {
  lastName?: string;
  firstName?: string;
  foldedName?: string;
  email?: string;
  replacedEmail?: string;
  secondEmail?: string;
  phone?: string;
  phoneAsGiven?: string;
}

interface Listed {
  lastName: string;
  firstName: string;
  email: string | null;
  secondEmail?: string | null;
  phone?: string | null;
  phoneAsGiven?: string | null;
}

/** What the list would change. Staff are left as they are; an empty cell takes nothing away. */
export function personChanges(listed: Listed, known: KnownAdult, decisions: Decisions): PersonChanges {
  if (known.isStaff) return {};
  return {
    ...nameChanges(listed, known),
    ...emailChanges(listed, known, decisions),
    ...(listed.secondEmail && !known.secondEmail && { secondEmail: listed.secondEmail }),
    ...phoneChanges(listed, known),
  };
}

/** A name in another case only is the same name. */
function nameChanges({ lastName, firstName }: Listed, known: KnownAdult): PersonChanges {
  const written = (person: { lastName: string; firstName: string }) =>
    `${person.lastName}\n${person.firstName}`.toLowerCase();
  if (written({ lastName, firstName }) === written(known)) return {};
  return { lastName, firstName, foldedName: foldName(lastName, firstName) };
}

function phoneChanges({ phone, phoneAsGiven }: Listed, known: KnownAdult): PersonChanges {
  if (phone && phone !== known.phone) return { phone, phoneAsGiven: phoneAsGiven ?? phone };
  return phoneAsGiven && !known.phoneAsGiven ? { phoneAsGiven } : {};
}

const t = translator("fr");

const doubtAbout = (known: KnownAdult, email: string) => ["kept", known.id, email.toLowerCase()];

function emailChanges({ email }: Listed, known: KnownAdult, decisions: Decisions): PersonChanges {
  if (!email) return {};
  if (!known.email) return { email };
  const confirmed =
    isOther(email, known) && decisions[doubtKey("two-emails", ...doubtAbout(known, email))] === "accept";
  return confirmed ? { replacedEmail: email } : {};
}

const isOther = (email: string, known: KnownAdult): boolean =>
  ![known.email, known.secondEmail].some((address) => address?.toLowerCase() === email.toLowerCase());

/** Another address than the one on file: it stays as it is until a person says which one is right. */
export function keptEmail(
  email: string | null,
  known: KnownAdult,
  place: Place | undefined,
  decisions: Decisions,
): Finding[] {
  if (!email || !known.email || !place || !isOther(email, known)) return [];
  const proposal = known.email;
  const noticed = finding(
    { ...place, value: email },
    "two-emails",
    "warning",
    "enrolment.findings.emailKept",
    {
      proposal,
    },
  );
  const offered = known.isStaff ? (["keep"] as const) : (["accept", "keep"] as const);
  return [inItsWords(doubtfulFinding(noticed, doubtAbout(known, email), { offered, decisions }))];
}

/** « Prendre la proposition » would not say which address wins. */
function inItsWords({ doubt, ...found }: Finding): Finding {
  if (!doubt) return found;
  const words = { accept: t("staff.import.address.replace"), keep: t("staff.import.address.keep") };
  const choices = doubt.choices.map((choice) => ({
    ...choice,
    label: words[choice.name as keyof typeof words],
  }));
  return { ...found, doubt: { ...doubt, choices } };
}

/** Whether nothing is to be changed. */
export const isEmpty = (changes: object): boolean => Object.keys(changes).length === 0;
