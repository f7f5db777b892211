import type { Reader } from "../db/client";
import { isLeaver } from "./confirm-leaving";
import type { Decisions } from "./decisions";
import { findTakenBack } from "./find-taken-back";
import { gatherList } from "./gather-list";
import type { GatheredPupil, Gathering } from "./gathered";
import {
  type ImportPlan,
  isPlannedPupil,
  type PlannedAdult,
  type PlannedClass,
  type PlannedPupil,
} from "./import-plan";
import {
  type KnownClass,
  listKnownAdults,
  listKnownClasses,
  listKnownLinks,
  listKnownPupils,
} from "./known-people";
import { matchAdults } from "./match-adults";
import { PupilMatches } from "./match-pupils";
import { keptEmail } from "./person-changes";
import { findGoneAdults, planAdults } from "./plan-adults";
import { planPupils } from "./plan-pupils";
import type { List } from "./read-list";

/** Where and when a list is imported. `schoolYear` is its label, `today` an ISO date in Brussels. */
export interface ImportPlace {
  schoolId: string;
  schoolYear: string;
  today: string;
}

const readKnown = async (reader: Reader, { schoolId, schoolYear }: ImportPlace) => ({
  pupils: await listKnownPupils(reader, schoolId),
  links: await listKnownLinks(reader, schoolId),
  classes: await listKnownClasses(reader, schoolId, schoolYear),
});

/** Compares a list with what the school has. Reads only; the commit writes exactly what stands in the plan. */
export async function planImport(reader: Reader, list: List, place: ImportPlace): Promise<ImportPlan> {
  const known = await readKnown(reader, place);
  const gathered = gatherList(list, namesOf(known.classes), place.today);
  const matches = new PupilMatches(gathered.pupils, known);
  const isKept = (pupil: GatheredPupil) => !matches.refused.has(pupil);
  const adults = gathered.adults.filter(({ children }) => [...children].some(isKept));
  const accounts = matchAdults(adults, {
    links: known.links,
    adults: await listKnownAdults(reader, [...new Set(adults.map(({ foldedName }) => foldedName))]),
    pupils: matches.known,
  });
  const { decisions } = list;
  const around = { ...known, accounts, pupils: matches.known, refused: matches.refused, decisions };
  const kept = gathered.pupils.filter(isKept);
  const pupils = await planPupils(reader, place.schoolId, kept, {
    ...known,
    known: matches.known,
    decisions,
  });
  const planned = { pupils, adults: planAdults(adults, around) };
  const everybody = inOrder(gathered, planned);
  const newAccounts = everybody.filter(isNew);
  await findTakenBack(reader, place.schoolId, newAccounts);
  const gonePupils = matches.gone(gathered.refused);
  return {
    rows: list.rows,
    ...planned,
    classes: planClasses(kept, known.classes),
    everybody,
    newAccounts,
    refused: [...gathered.refused, ...[...matches.refused].flatMap(({ mentions }) => mentions)],
    gonePupils,
    goneAdults: findGoneAdults(around),
    leavers: gonePupils.filter(({ id }) => isLeaver(id, decisions)),
    findings: [...gathered.findings, ...matches.findings, ...keptEmails(planned, decisions)],
  };
}

const namesOf = (classes: readonly KnownClass[]) => classes.map(({ name }) => name);

type Planned = Pick<ImportPlan, "pupils" | "adults">;

function keptEmails({ pupils, adults }: Planned, decisions: Decisions) {
  const ofPupils = pupils.flatMap(({ pupil, known, accountElsewhere }) => {
    const account = known?.person ?? accountElsewhere;
    return account ? keptEmail(pupil.email, account, pupil.mentions[0]?.emailPlace, decisions) : [];
  });
  const ofAdults = adults.flatMap(({ adult, known }) => {
    const place = adult.mentions.find(({ email }) => email === adult.email)?.emailPlace;
    return known ? keptEmail(adult.email, known, place, decisions) : [];
  });
  return [...ofPupils, ...ofAdults];
}

const isNew = (planned: PlannedPupil | PlannedAdult): boolean =>
  !planned.known && !(isPlannedPupil(planned) && planned.accountElsewhere);

/** Everybody in the order of the file, within a row the pupil first: so usernames are given. */
function inOrder({ everybody }: Gathering, { pupils, adults }: Planned): (PlannedPupil | PlannedAdult)[] {
  const plannedOf = new Map<object, PlannedPupil | PlannedAdult>([
    ...pupils.map((planned) => [planned.pupil, planned] as const),
    ...adults.map((planned) => [planned.adult, planned] as const),
  ]);
  return everybody.flatMap((one) => plannedOf.get(one.kind === "pupil" ? one.pupil : one.adult) ?? []);
}

/** The classes of the list, with the first head teacher that a row names. */
function planClasses(pupils: readonly GatheredPupil[], existing: readonly KnownClass[]): PlannedClass[] {
  const headTeachers = new Map<string, string | null>();
  for (const { className, headTeacher } of pupils)
    if (className) headTeachers.set(className, headTeachers.get(className) ?? headTeacher);
  const byName = new Map(existing.map((known) => [known.name, known] as const));
  return [...headTeachers].map(([name, headTeacher]) => ({
    name,
    headTeacher,
    known: byName.get(name),
  }));
}
