import { and, eq, sql } from "drizzle-orm";
import { guardianships, students, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db, type Transaction } from "../../db/client";
import type { ActingStaff } from "../acting-staff";
import { isPersonWithin, withinReach } from "../staff-reach";

export type GuardianAttached =
  | { outcome: "attached"; guardianshipId: string }
  /** The link is there already, or was ended one day: it is reopened from its own page, with its rights. */
  | { outcome: "known"; guardianshipId: string }
  /** One of them is unknown or out of reach. */
  | { outcome: "absent" }
  /** A pupil is not their own guardian, and nobody gives a child to themselves. */
  | { outcome: "oneself" };

/** Ties an adult to a child with all rights: both parents are informed unless something says otherwise. */
export const attachGuardian = (
  staff: ActingStaff,
  tie: { guardianId: string; studentId: string; relation: string | null },
): Promise<GuardianAttached> => db.transaction((tx) => attachInto(tx, staff, tie));

/** The same inside a transaction that does more. */
export async function attachInto(
  tx: Transaction,
  staff: ActingStaff,
  tie: { guardianId: string; studentId: string; relation: string | null },
): Promise<GuardianAttached> {
  const { guardianId, studentId } = tie;
  const [pair] = await tx
    .select({ pupilId: students.userId, schoolId: students.schoolId })
    .from(students)
    .innerJoin(users, and(eq(users.id, guardianId), isPersonWithin(staff.reach)))
    .where(and(eq(students.id, studentId), withinReach(staff.reach, students.schoolId)));
  if (!pair) return { outcome: "absent" };
  if (guardianId === pair.pupilId || guardianId === staff.userId) return { outcome: "oneself" };
  const [added] = await tx
    .insert(guardianships)
    .values(tie)
    .onConflictDoNothing()
    .returning({ id: guardianships.id });
  if (!added) return { outcome: "known", guardianshipId: await knownLink(tx, tie) };
  await recordAuditEvent(tx, {
    action: "guardianship.added",
    actorId: staff.userId,
    subjectId: guardianId,
    schoolId: pair.schoolId,
    details: { guardianshipId: added.id, studentId },
  });
  return { outcome: "attached", guardianshipId: added.id };
}

async function knownLink(tx: Transaction, tie: { guardianId: string; studentId: string }): Promise<string> {
  const [link] = await tx
    .select({ id: guardianships.id })
    .from(guardianships)
    .where(
      sql`${guardianships.guardianId} = ${tie.guardianId} and ${guardianships.studentId} = ${tie.studentId}`,
    );
  if (!link) throw new Error("A link that stood in the way is gone.");
  return link.id;
}
