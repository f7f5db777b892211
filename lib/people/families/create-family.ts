import { and, eq } from "drizzle-orm";
import { students } from "@/drizzle/schema";
import { isWithin } from "../../auth/policy";
import { db, type Transaction } from "../../db/client";
import { takeTurn } from "../../db/take-turns";
import type { ActingStaff } from "../acting-staff";
import { findClassByName } from "./find-class";
import { findLikelyAdults, findLikelyPupils, type LikelyAdult, type LikelyPupil } from "./find-lookalikes";
import type { NewFamily } from "./new-family";
import { findAttached, writeFamily } from "./write-family";

export type FamilyCreated =
  /** `again`: this form was sent before. */
  | { outcome: "created"; pupilId: string; again: boolean }
  /** The school is out of reach. */
  | { outcome: "absent" }
  | { outcome: "unknown-class" }
  | { outcome: "matricule-taken" }
  /** An adult's account is that of whoever enters the family: a colleague does that. */
  | { outcome: "oneself" }
  /** Somebody goes by that name: pupils to look at, and the account that an adult, by their place, may have. */
  | { outcome: "look-alikes"; pupils: LikelyPupil[]; adults: Map<number, LikelyAdult> }
  /** A name without Latin letters, or too long: 0 is the pupil, then the adults. */
  | { outcome: "no-username"; index: number; reason: "needs-latin-form" | "too-long" };

/** A pupil with their adults, all or nothing. Two secretaries who enter the same family at once make one. */
export async function createFamily(staff: ActingStaff, family: NewFamily): Promise<FamilyCreated> {
  if (!isWithin(staff.reach, family.schoolId)) return { outcome: "absent" };
  return db.transaction((tx) => createInto(tx, staff, family));
}

async function createInto(tx: Transaction, staff: ActingStaff, family: NewFamily): Promise<FamilyCreated> {
  await takeTurn(tx, `family:${family.schoolId}`);
  const sent = await findSentBefore(tx, family);
  if (sent) return sent;
  const { className, matricule } = family.pupil;
  const taughtIn = className === null ? null : await findClassByName(tx, family.schoolId, className);
  if (taughtIn === undefined) return { outcome: "unknown-class" };
  if (matricule !== null && (await isTaken(tx, family.schoolId, matricule)))
    return { outcome: "matricule-taken" };
  const undecided = await findUndecided(tx, staff, family);
  if (undecided) return undecided;
  if (await isOneself(tx, staff, family)) return { outcome: "oneself" };
  const written = await writeFamily(tx, staff, family, taughtIn?.id ?? null);
  if (written.outcome === "refused") return { outcome: "no-username", ...written.refusal };
  return { outcome: "created", pupilId: written.pupilId, again: false };
}

async function findSentBefore(tx: Transaction, family: NewFamily): Promise<FamilyCreated | undefined> {
  const [student] = await tx
    .select({ pupilId: students.userId, schoolId: students.schoolId })
    .from(students)
    .where(eq(students.id, family.studentId));
  if (!student) return undefined;
  return student.schoolId === family.schoolId
    ? { outcome: "created", pupilId: student.pupilId, again: true }
    : { outcome: "absent" };
}

async function isTaken(tx: Transaction, schoolId: string, matricule: string): Promise<boolean> {
  const holders = and(eq(students.schoolId, schoolId), eq(students.matricule, matricule));
  return (await tx.$count(students, holders)) > 0;
}

async function isOneself(tx: Transaction, staff: ActingStaff, { adults }: NewFamily): Promise<boolean> {
  const attached = await findAttached(tx, adults);
  return attached.includes(staff.userId);
}

/** Those who go by the same name, and about whom nobody has decided yet. */
async function findUndecided(
  tx: Transaction,
  staff: ActingStaff,
  { pupil, pupilIsNew, adults }: NewFamily,
): Promise<FamilyCreated | undefined> {
  const pupils = pupilIsNew ? [] : await findLikelyPupils(tx, staff.reach, pupil);
  const known = new Map<number, LikelyAdult>();
  for (const [index, adult] of adults.entries()) {
    const [likely] = adult.decision ? [] : await findLikelyAdults(tx, adult);
    if (likely) known.set(index, likely);
  }
  return pupils.length + known.size > 0 ? { outcome: "look-alikes", pupils, adults: known } : undefined;
}
