import { type Finding, finding } from "./finding";
import type { GatheredAdult, GatheredPupil, Gathering } from "./gathered";

const nobodysFrom = 3;
const ageOfMajority = 18;

/**
 * Looks at the addresses of everybody together: an address of many families is nobody's and is dropped; one that
 * two adults share is normal; a parent's address beside a child that is not of age is not the child's own.
 */
export function examineAddresses(gathering: Gathering, today: string): Finding[] {
  const holders = new Map<string, Set<GatheredAdult>>();
  for (const adult of gathering.adults)
    for (const email of adult.emails) holders.set(email, (holders.get(email) ?? new Set()).add(adult));
  const dropped = [...holders].filter(([, adults]) => countFamilies(adults) >= nobodysFrom);
  const shared = [...holders].filter(
    ([email, adults]) => adults.size > 1 && !dropped.some(([it]) => it === email),
  );
  return [
    ...dropped.flatMap(([email, adults]) => dropAddress(email, adults)),
    ...shared.flatMap(([email, adults]) => tellShared(email, adults)),
    ...gathering.pupils.flatMap((pupil) => examinePupilAddress(pupil, today)),
  ];
}

/** Adults without a common child, counted as families. */
function countFamilies(adults: Set<GatheredAdult>): number {
  const families: Set<GatheredPupil>[] = [];
  for (const { children } of adults) {
    const family = families.find((known) => [...children].some((child) => known.has(child)));
    if (family) for (const child of children) family.add(child);
    else families.push(new Set(children));
  }
  return families.length;
}

const mentionsOf = (email: string, adults: Set<GatheredAdult>) =>
  [...adults].flatMap(({ mentions }) => mentions.filter((mention) => mention.email?.toLowerCase() === email));

function dropAddress(email: string, adults: Set<GatheredAdult>): Finding[] {
  const findings = mentionsOf(email, adults).map(({ emailPlace }) =>
    finding(emailPlace, "email-placeholder", "warning", "enrolment.findings.emailOfMany"),
  );
  for (const adult of adults) {
    adult.emails.delete(email);
    if (adult.email?.toLowerCase() === email)
      adult.email =
        adult.mentions.find((mention) => mention.email && adult.emails.has(mention.email.toLowerCase()))
          ?.email ?? null;
  }
  return findings;
}

/** Told beside the adults who came second: the first has the address to themselves so far. */
function tellShared(email: string, adults: Set<GatheredAdult>): Finding[] {
  const [first, ...others] = adults;
  const values = { name: `${first?.firstName} ${first?.lastName}` };
  return mentionsOf(email, new Set(others)).map(({ emailPlace }) =>
    finding(emailPlace, "email-shared", "info", "enrolment.findings.emailShared", values),
  );
}

const isOfAge = (birthDate: string | null, today: string) =>
  birthDate !== null && `${Number(birthDate.slice(0, 4)) + ageOfMajority}${birthDate.slice(4)}` <= today;

function examinePupilAddress(pupil: GatheredPupil, today: string): Finding[] {
  const email = pupil.email?.toLowerCase();
  const holder = [...pupil.guardians].find((adult) => email && adult.emails.has(email));
  const place = pupil.mentions.find((mention) => mention.email?.toLowerCase() === email)?.emailPlace;
  if (!holder || !place) return [];
  const values = { name: `${holder.firstName} ${holder.lastName}` };
  if (isOfAge(pupil.birthDate, today))
    return [finding(place, "email-shared", "info", "enrolment.findings.emailShared", values)];
  pupil.email = null;
  return [finding(place, "email-shared", "warning", "enrolment.findings.emailOfParent", values)];
}
