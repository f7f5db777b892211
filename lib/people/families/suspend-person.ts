import { and, eq, isNull, sql } from "drizzle-orm";
import { staffRoles, users } from "@/drizzle/schema";
import { revokeAccessTokens } from "../../access/revoke-access";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { endSessionsOf } from "../../auth/end-sessions";
import type { StaffReach } from "../../auth/policy";
import { db, type Reader, type Transaction } from "../../db/client";
import { type ActingStaff, onlySchoolOf } from "../acting-staff";
import { isPersonWithin } from "../staff-reach";

export type PersonSuspended =
  | { outcome: "done" }
  /** Somebody else was quicker; nothing was changed. */
  | { outcome: "already" }
  | { outcome: "absent" }
  /** Colleagues are stopped by ending their role, by an administrator; oneself is stopped by a colleague. */
  | { outcome: "staff" };

/** Locks the account, so that two acts on it come one after the other. */
async function lockPerson(tx: Transaction, staff: ActingStaff, userId: string) {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
  return findSuspension(tx, staff.reach, userId);
}

const record = (
  tx: Transaction,
  action: "person.suspended" | "person.reactivated",
  { userId: actorId, reach }: ActingStaff,
  subjectId: string,
) => recordAuditEvent(tx, { action, actorId, subjectId, schoolId: onlySchoolOf(reach) });

/** From the next request on the person is signed in nowhere, and no link, letter or code of theirs opens. */
export const suspendPerson = (staff: ActingStaff, userId: string, reason: string): Promise<PersonSuspended> =>
  db.transaction(async (tx) => {
    const person = await lockPerson(tx, staff, userId);
    if (!person) return { outcome: "absent" };
    if (person.isStaff) return { outcome: "staff" };
    if (person.suspended) return { outcome: "already" };
    await tx
      .update(users)
      .set({ suspendedAt: sql`now()`, suspensionReason: reason })
      .where(eq(users.id, userId));
    await revokeAccessTokens(tx, userId);
    await endSessionsOf(tx, userId);
    await record(tx, "person.suspended", staff, userId);
    return { outcome: "done" };
  });

/** The person signs in with the password that they had. */
export const reactivatePerson = (staff: ActingStaff, userId: string): Promise<PersonSuspended> =>
  db.transaction(async (tx) => {
    const person = await lockPerson(tx, staff, userId);
    if (!person) return { outcome: "absent" };
    if (person.isStaff) return { outcome: "staff" };
    if (!person.suspended) return { outcome: "already" };
    await tx.update(users).set({ suspendedAt: null, suspensionReason: null }).where(eq(users.id, userId));
    await record(tx, "person.reactivated", staff, userId);
    return { outcome: "done" };
  });

/** Whether a person within the reach is suspended, and why. */
export async function findSuspension(reader: Reader, reach: StaffReach, userId: string) {
  const [person] = await reader
    .select({
      userId: users.id,
      firstName: users.firstName,
      lastName: users.lastName,
      suspended: sql<boolean>`${users.suspendedAt} is not null`,
      reason: users.suspensionReason,
    })
    .from(users)
    .where(and(eq(users.id, userId), isPersonWithin(reach)));
  if (!person) return undefined;
  const roles = await reader.$count(
    staffRoles,
    and(eq(staffRoles.userId, userId), isNull(staffRoles.endedAt)),
  );
  return { ...person, isStaff: roles > 0 };
}
