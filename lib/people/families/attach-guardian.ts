import { and, eq, sql } from "drizzle-orm";
import { guardianships, students, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db, type Transaction } from "../../db/client";
import { addLateReaders } from "../../publishing/sending/late-readers";
import type { ActingStaff } from "../acting-staff";
import { isPersonWithin, withinReach } from "../staff-reach";

/** An adult and a child, and what the one is to the other. */
export interface Tie {
  guardianId: string;
  studentId: string;
  relation: string | null;
}

export type GuardianTied =
  | { outcome: "attached"; guardianshipId: string; schoolId: string }
  /** The link is there already, or was ended one day: it is reopened from its own page, with its rights. */
  | { outcome: "known"; guardianshipId: string }
  /** One of them is unknown or out of reach. */
  | { outcome: "absent" }
  /** A pupil is not their own guardian, and nobody gives a child to themselves. */
  | { outcome: "oneself" };

/** Ties an adult to a child with all rights: both parents are informed unless something says otherwise. */
export const attachGuardian = (staff: ActingStaff, tie: Tie): Promise<GuardianTied> =>
  db.transaction(async (tx) => {
    if (!(await isAdultWithin(tx, staff, tie.guardianId))) return { outcome: "absent" };
    const tied = await tieGuardian(tx, staff, tie);
    if (tied.outcome === "attached")
      await recordAuditEvent(tx, {
        action: "guardianship.added",
        actorId: staff.userId,
        subjectId: tie.guardianId,
        schoolId: tied.schoolId,
        details: { guardianshipId: tied.guardianshipId, studentId: tie.studentId },
      });
    return tied;
  });

async function isAdultWithin(tx: Transaction, { reach }: ActingStaff, userId: string): Promise<boolean> {
  const [adult] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.id, userId), isPersonWithin(reach)));
  return adult !== undefined;
}

/** The link alone, for an adult whom the caller may tie; the child is read through the reach. */
export async function tieGuardian(tx: Transaction, staff: ActingStaff, tie: Tie): Promise<GuardianTied> {
  const [pupil] = await tx
    .select({ userId: students.userId, schoolId: students.schoolId })
    .from(students)
    .where(and(eq(students.id, tie.studentId), withinReach(staff.reach, students.schoolId)));
  if (!pupil) return { outcome: "absent" };
  if ([pupil.userId, staff.userId].includes(tie.guardianId)) return { outcome: "oneself" };
  const [added] = await tx
    .insert(guardianships)
    .values(tie)
    .onConflictDoNothing()
    .returning({ id: guardianships.id });
  if (!added) return { outcome: "known", guardianshipId: await knownLink(tx, tie) };
  await addLateReaders(tx, [added.id]);
  return { outcome: "attached", guardianshipId: added.id, schoolId: pupil.schoolId };
}

async function knownLink(tx: Transaction, { guardianId, studentId }: Tie): Promise<string> {
  const [link] = await tx
    .select({ id: guardianships.id })
    .from(guardianships)
    .where(sql`${guardianships.guardianId} = ${guardianId} and ${guardianships.studentId} = ${studentId}`);
  if (!link) throw new Error("A link that stood in the way is gone.");
  return link.id;
}
