import type { Reader } from "../db/client";
import type { Decisions } from "./decisions";
import type { GatheredPupil } from "./gathered";
import type { PlannedPupil, SchoolingChanges } from "./import-plan";
import { type KnownAdult, type KnownClass, type KnownPupil, listPupilsElsewhere } from "./known-people";
import { personChanges } from "./person-changes";

type KnownPupils = ReadonlyMap<GatheredPupil, KnownPupil>;

/** What becomes of each pupil of the list. */
export async function planPupils(
  reader: Reader,
  schoolId: string,
  pupils: readonly GatheredPupil[],
  school: { known: KnownPupils; classes: readonly KnownClass[]; decisions: Decisions },
): Promise<PlannedPupil[]> {
  const strangers = pupils.filter((pupil) => !school.known.has(pupil));
  const elsewhere = await findElsewhere(reader, schoolId, strangers);
  const classIds = new Map(school.classes.map(({ name, id }) => [name, id] as const));
  return pupils.map((pupil) => {
    const known = school.known.get(pupil);
    const account = known?.person ?? elsewhere.get(pupil);
    return {
      pupil,
      known,
      accountElsewhere: elsewhere.get(pupil),
      schooling: known ? schoolingChanges(pupil, known, classIds) : {},
      person: account ? personChanges(pupil, account, school.decisions) : {},
    };
  });
}

/** An empty cell takes nothing away. */
function schoolingChanges(
  { matricule, birthDate, className }: GatheredPupil,
  known: KnownPupil,
  classIds: ReadonlyMap<string, string>,
): SchoolingChanges {
  return {
    ...(matricule && !known.matricule && { matricule }),
    ...(birthDate && birthDate !== known.birthDate && { birthDate }),
    ...(className && classIds.get(className) !== known.classId && { className }),
    ...(known.leftOn && { returns: true as const }),
  };
}

/**
 * Pupils who are already taught in another school of the organisation: one person has one account. The birth
 * date and one adult must agree with the name.
 */
async function findElsewhere(
  reader: Reader,
  schoolId: string,
  pupils: readonly GatheredPupil[],
): Promise<Map<GatheredPupil, KnownAdult>> {
  const names = pupils.map(({ foldedName }) => foldedName);
  const candidates = names.length > 0 ? await listPupilsElsewhere(reader, schoolId, names) : [];
  const byNameAndBirth = new Map<string, (typeof candidates)[number]>(
    candidates.map((one) => [`${one.person.foldedName} ${one.birthDate}`, one] as const),
  );
  const found = new Map<GatheredPupil, KnownAdult>();
  for (const pupil of pupils) {
    const key = `${pupil.foldedName} ${pupil.birthDate}`;
    const same = pupil.birthDate ? byNameAndBirth.get(key) : undefined;
    const adultNames = [...pupil.guardians].map(({ foldedName }) => foldedName);
    if (!same || !adultNames.some((name) => same.guardianNames.includes(name))) continue;
    found.set(pupil, same.person);
    byNameAndBirth.delete(key);
  }
  return found;
}
