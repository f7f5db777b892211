import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { passwords, staffRoles, students, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import type { ActingStaff } from "../../people/acting-staff";
import { withinReach } from "../../people/staff-reach";
import { rederiveProvisionalPassword } from "./provisional-password";
import { preparePasswords, storeProvisionalPasswords } from "./store-provisional-passwords";

/** How long slips can be shown again after they were made, in minutes. */
export const slipMinutes = 60;
/** A second press, or a colleague's, within this time makes no new words. */
const keptMinutes = 10;

const isFresh = sql<boolean>`(${passwords.kind} = 'provisional' and ${passwords.seed} is not null
  and ${passwords.changedAt} > now() - make_interval(mins => ${slipMinutes}::int))`;

/** Pupils of today whose way in this may be: nobody who came in before, is suspended, or works here. */
const mayGetOne = sql<boolean>`(${users.activatedAt} is null and ${users.suspendedAt} is null
  and not exists (select from ${staffRoles} where ${staffRoles.userId} = ${users.id} and ${staffRoles.endedAt} is null))`;

const selectPupils = (reach: StaffReach, classId: string, condition: SQL = sql`true`) =>
  db
    .select({
      userId: users.id,
      firstName: users.firstName,
      lastName: users.lastName,
      username: users.username,
      mayGetOne,
      printedAt:
        sql<Date | null>`case when ${passwords.kind} = 'provisional' then ${passwords.changedAt} end`.mapWith(
          passwords.changedAt,
        ),
      seed: passwords.seed,
      hash: passwords.hash,
    })
    .from(students)
    .innerJoin(users, eq(users.id, students.userId))
    .leftJoin(passwords, eq(passwords.userId, users.id))
    .where(
      and(
        eq(students.classId, classId),
        isNull(students.leftOn),
        isNull(users.mergedIntoId),
        withinReach(reach, students.schoolId),
        condition,
      ),
    )
    .orderBy(asc(users.lastName), asc(users.firstName), asc(users.id));

/** A pupil of the class, and whether a provisional password is of use to them. */
export interface ClassPupil {
  userId: string;
  name: string;
  mayGetOne: boolean;
  printedAt: Date | null;
}

/** Everybody of the class, by name; no seed and no hash leaves here. */
export async function listPupilsForPasswords(reach: StaffReach, classId: string): Promise<ClassPupil[]> {
  const pupils = await selectPupils(reach, classId);
  return pupils.map(({ userId, firstName, lastName, mayGetOne: may, printedAt }) => ({
    userId,
    name: `${lastName} ${firstName}`,
    mayGetOne: may,
    printedAt,
  }));
}

export type ClassPasswordsIssued = { outcome: "issued"; people: number } | { outcome: "nobody" | "busy" };

/**
 * Provisional passwords for the chosen pupils of a class, in one act of the journal; those whose slip is a few minutes
 * old keep it. Whoever is not of the class, or came in meanwhile, is left out.
 */
export async function issueClassPasswords(
  staff: ActingStaff,
  found: { id: string; schoolId: string },
  userIds: readonly string[],
): Promise<ClassPasswordsIssued> {
  const chosen = (await selectPupils(staff.reach, found.id, mayGetOne)).filter(({ userId }) =>
    userIds.includes(userId),
  );
  if (chosen.length === 0) return { outcome: "nobody" };
  const prepared = await preparePasswords(chosen.map(({ userId }) => userId));
  if (!prepared) return { outcome: "busy" };
  return db.transaction(async (tx) => {
    const people = await storeProvisionalPasswords(tx, prepared, keptMinutes);
    await recordAuditEvent(tx, {
      action: "access.provisional_password_issued",
      actorId: staff.userId,
      schoolId: found.schoolId,
      details: { people, class: found.id },
    });
    return { outcome: "issued", people: people.length };
  });
}

/** One slip to cut out and hand over. */
export interface ProvisionalSlip {
  userId: string;
  name: string;
  username: string;
  password: string;
}

/** The slips made within the last hour whose pupil has not come in yet; each showing is in the journal. */
export async function showClassSlips(
  staff: ActingStaff,
  found: { id: string; schoolId: string },
): Promise<ProvisionalSlip[]> {
  const fresh = await selectPupils(staff.reach, found.id, sql`${isFresh} and ${mayGetOne}`);
  const slips = await Promise.all(
    fresh.map(async ({ userId, firstName, lastName, username, seed, hash }) => {
      const password = seed && hash ? await rederiveProvisionalPassword(seed, hash) : undefined;
      return password ? [{ userId, name: `${firstName} ${lastName}`, username, password }] : [];
    }),
  );
  await db.transaction((tx) =>
    recordAuditEvent(tx, {
      action: "access.provisional_passwords_shown",
      actorId: staff.userId,
      schoolId: found.schoolId,
      details: { people: slips.flat().map(({ userId }) => userId), class: found.id },
    }),
  );
  return slips.flat();
}
