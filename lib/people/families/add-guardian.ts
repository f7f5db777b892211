import { and, eq, sql } from "drizzle-orm";
import { guardianships, students, users } from "@/drizzle/schema";
import { inviteUsers } from "../../access/invite-users";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db, type Transaction } from "../../db/client";
import { addLateReaders } from "../../publishing/sending/late-readers";
import type { ActingStaff } from "../acting-staff";
import { createUsers } from "../create-users";
import { foldName } from "../folded-name";
import { withinReach } from "../staff-reach";
import { findLikelyAdults } from "./find-lookalikes";
import type { NewAdult } from "./new-family";

export type GuardianAdded =
  | { outcome: "added"; guardianId: string }
  /** Somebody of that name stands beside the child already: a form sent twice, or a colleague was quicker. */
  | { outcome: "known"; guardianId: string }
  | { outcome: "absent" }
  /** The account that the adult has already is one's own, or the pupil's: a colleague does that. */
  | { outcome: "oneself" }
  | { outcome: "look-alike"; username: string }
  | { outcome: "no-username"; reason: "needs-latin-form" | "too-long" };

/** Gives a pupil one more adult, with an account of their own or the one that they have already. */
export const addGuardian = (
  staff: ActingStaff,
  { studentId, adult, invite }: { studentId: string; adult: NewAdult; invite: boolean },
): Promise<GuardianAdded> =>
  db.transaction(async (tx) => {
    const [student] = await tx
      .select({ schoolId: students.schoolId, userId: students.userId })
      .from(students)
      .where(and(eq(students.id, studentId), withinReach(staff.reach, students.schoolId)))
      .for("update");
    if (!student) return { outcome: "absent" };
    const known = await findNamesake(tx, studentId, adult);
    if (known) return { outcome: "known", guardianId: known };
    const account = await accountOf(tx, adult);
    if (typeof account !== "string") return account;
    if ([student.userId, staff.userId].includes(account)) return { outcome: "oneself" };
    const added = { guardianId: account, studentId, relation: adult.relation };
    const tied = await tx
      .insert(guardianships)
      .values(added)
      .onConflictDoNothing()
      .returning({ id: guardianships.id });
    await addLateReaders(
      tx,
      tied.map(({ id }) => id),
    );
    if (invite) await inviteUsers(tx, [account]);
    await record(tx, staff, { schoolId: student.schoolId, studentId, guardianId: account });
    return { outcome: "added", guardianId: account };
  });

async function findNamesake(
  tx: Transaction,
  studentId: string,
  adult: NewAdult,
): Promise<string | undefined> {
  const [namesake] = await tx
    .select({ id: users.id })
    .from(users)
    .innerJoin(guardianships, eq(guardianships.guardianId, users.id))
    .where(
      sql`${guardianships.studentId} = ${studentId} and ${users.foldedName} = ${foldName(adult.lastName, adult.firstName)}`,
    );
  return namesake?.id;
}

async function accountOf(tx: Transaction, adult: NewAdult): Promise<string | GuardianAdded> {
  const [likely] = adult.decision === "create" ? [] : await findLikelyAdults(tx, adult);
  if (likely) return adult.decision ? likely.userId : { outcome: "look-alike", username: likely.username };
  const created = await createUsers(tx, [adult]);
  if (created.outcome === "created") return created.users[0]?.id ?? "";
  return { outcome: "no-username", reason: created.refusals[0]?.reason ?? "needs-latin-form" };
}

const record = (
  tx: Transaction,
  staff: ActingStaff,
  { schoolId, studentId, guardianId }: { schoolId: string; studentId: string; guardianId: string },
) =>
  recordAuditEvent(tx, {
    action: "guardianship.added",
    actorId: staff.userId,
    subjectId: guardianId,
    schoolId,
    details: { studentId },
  });
