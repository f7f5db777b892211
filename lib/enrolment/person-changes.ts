import { foldName } from "../people/folded-name";
import { type Finding, finding, type Place } from "./finding";
import type { KnownAdult } from "./known-people";

/** What an import writes over an existing account. An e-mail is filled in, never replaced. */
export interface PersonChanges {
  lastName?: string;
  firstName?: string;
  foldedName?: string;
  email?: string;
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
export function personChanges(listed: Listed, known: KnownAdult): PersonChanges {
  if (known.isStaff) return {};
  return {
    ...nameChanges(listed, known),
    ...(listed.email && !known.email && { email: listed.email }),
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

/** Another address than the one on file: it stays as it is, and a person looks. */
export function keptEmail(email: string | null, known: KnownAdult, place: Place | undefined): Finding[] {
  if (!email || !known.email || !place) return [];
  const addresses = [known.email, known.secondEmail].map((address) => address?.toLowerCase());
  if (addresses.includes(email.toLowerCase())) return [];
  const proposal = known.email;
  return [
    finding({ ...place, value: email }, "two-emails", "warning", "enrolment.findings.emailKept", {
      proposal,
    }),
  ];
}

/** Whether nothing is to be changed. */
export const isEmpty = (changes: object): boolean => Object.keys(changes).length === 0;
