import { fullName } from "../people/full-name";
import { addressHolders } from "./address-holders";
import { type Decisions, doubtKey } from "./decisions";
import { doubtfulFinding, type Finding, finding } from "./finding";
import type { GatheredAdult, GatheredPupil, Gathering } from "./gathered";
import type { ListedAdult } from "./listed";

const nobodysFrom = 3;
const ageOfMajority = 18;

/**
 * Looks at the addresses of everybody together: an address of many families is nobody's and is dropped; one that
 * two adults share is normal; a parent's address beside a child that is not of age is not the child's own.
 */
export function examineAddresses(gathering: Gathering, today: string, decisions: Decisions): Finding[] {
  const holders = [...addressHolders(gathering.adults)];
  const mentions = mentionsByAddress(gathering.adults);
  const ofMany = addressesOfMany(holders);
  const dropped = [...ofMany].flatMap((email) =>
    (mentions.get(email) ?? []).map((mention) => tellDropped(email, mention, decisions)),
  );
  const isNobodys = new Set([...ofMany].filter((email) => !isKept(email, decisions)));
  const shared = holders.filter(([email, adults]) => adults.size > 1 && !isNobodys.has(email));
  for (const adult of gathering.adults) dropAddresses(adult, isNobodys);
  return [
    ...dropped,
    ...shared.flatMap(([email, adults]) => tellShared(mentions.get(email) ?? [], adults)),
    ...gathering.pupils.flatMap((pupil) => examinePupilAddress(pupil, today, decisions)),
  ];
}

/** The same adults are looked at once, however many addresses they share. */
function addressesOfMany(holders: readonly [string, ReadonlySet<GatheredAdult>][]): Set<string> {
  const numbers = new Map<GatheredAdult, number>();
  const judged = new Map<string, boolean>();
  const numberOf = (adult: GatheredAdult) => {
    const number = numbers.get(adult) ?? numbers.size;
    numbers.set(adult, number);
    return number;
  };
  const found = holders.filter(([, adults]) => {
    if (adults.size < nobodysFrom) return false;
    const key = [...adults].map(numberOf).join();
    const verdict = judged.get(key) ?? isOfMany(adults);
    judged.set(key, verdict);
    return verdict;
  });
  return new Set(found.map(([email]) => email));
}

/** Counts adults without a common child as families. */
function isOfMany(adults: ReadonlySet<GatheredAdult>): boolean {
  const familyOf = new Map<GatheredPupil, number>();
  let families = 0;
  for (const { children } of adults) {
    let family = families;
    for (const child of children) family = Math.min(family, familyOf.get(child) ?? family);
    if (family === families) families += 1;
    if (families === nobodysFrom) return true;
    for (const child of children) familyOf.set(child, family);
  }
  return false;
}

interface Mention extends ListedAdult {
  adult: GatheredAdult;
}

function mentionsByAddress(adults: readonly GatheredAdult[]): Map<string, Mention[]> {
  const byAddress = new Map<string, Mention[]>();
  for (const adult of adults)
    for (const listed of adult.mentions) {
      const address = listed.email?.toLowerCase();
      if (!address) continue;
      const mention = { ...listed, adult };
      const known = byAddress.get(address);
      if (known) known.push(mention);
      else byAddress.set(address, [mention]);
    }
  return byAddress;
}

const keptOrEmpty = ["empty", "keep"] as const;

/** One question for all the families that have it. */
const isKept = (email: string, decisions: Decisions) =>
  decisions[doubtKey("email-placeholder", email)] === "keep";

function tellDropped(email: string, { emailPlace }: Mention, decisions: Decisions): Finding {
  const noticed = finding(emailPlace, "email-placeholder", "warning", "enrolment.findings.emailOfMany");
  return doubtfulFinding(noticed, [email], { offered: keptOrEmpty, decisions });
}

function dropAddresses(adult: GatheredAdult, isNobodys: ReadonlySet<string>): void {
  for (const email of adult.emails) if (isNobodys.has(email)) adult.emails.delete(email);
  if (!adult.email || adult.emails.has(adult.email.toLowerCase())) return;
  const left = adult.mentions.find(({ email }) => email && adult.emails.has(email.toLowerCase()));
  adult.email = left?.email ?? null;
}

/** Told beside the adults who came second: the first has the address to themselves so far. */
function tellShared(mentions: readonly Mention[], adults: ReadonlySet<GatheredAdult>): Finding[] {
  const [first] = adults;
  const values = { name: `${first?.firstName} ${first?.lastName}` };
  const others = mentions.filter(({ adult }) => adult !== first);
  return others.map(({ emailPlace }) =>
    finding(emailPlace, "email-shared", "info", "enrolment.findings.emailShared", values),
  );
}

const isOfAge = (birthDate: string | null, today: string) =>
  birthDate !== null && `${Number(birthDate.slice(0, 4)) + ageOfMajority}${birthDate.slice(4)}` <= today;

/** A parent's address beside a child: not the child's own until a person says so. */
function examinePupilAddress(pupil: GatheredPupil, today: string, decisions: Decisions): Finding[] {
  const email = pupil.email?.toLowerCase();
  const holder = [...pupil.guardians].find((adult) => email && adult.emails.has(email));
  const place = pupil.mentions.find((mention) => mention.email?.toLowerCase() === email)?.emailPlace;
  if (!email || !holder || !place) return [];
  const values = { name: fullName(holder) };
  if (isOfAge(pupil.birthDate, today))
    return [finding(place, "email-shared", "info", "enrolment.findings.emailShared", values)];
  const noticed = finding(place, "email-shared", "warning", "enrolment.findings.emailOfParent", values);
  const about = [place.subject ?? pupil.foldedName, email];
  const found = doubtfulFinding(noticed, about, { offered: keptOrEmpty, decisions });
  if (found.doubt?.chosen !== "keep") pupil.email = null;
  return [found];
}
