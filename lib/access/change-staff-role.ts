import { eq, sql } from "drizzle-orm";
import { staffRoles } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { endSessionsOf } from "../auth/end-sessions";
import { type HeldRole, isWithin } from "../auth/policy";
import { db, type Transaction } from "../db/client";
import { giveStaffRole } from "./give-staff-role";
import { type CurrentRole, findRoleToManage, lockStaffRoles, staffAuthorityOf } from "./staff-authority";

/** Why a role stays as it is. `unknown`: there is no such role, or not within the actor's authority. */
export type RoleRefusal = { outcome: "unknown" | "own-role" };

export type EndedRole = { outcome: "ended" } | RoleRefusal;
export type ChangedRole = { outcome: "changed" | "already-held" | "unchanged" } | RoleRefusal;

/** The role, for who may change it: nobody their own, so that an administrator of the organisation always remains. */
async function findChangeable(
  tx: Transaction,
  actorId: string,
  roleId: string,
): Promise<CurrentRole | RoleRefusal> {
  const found = await findRoleToManage(tx, actorId, roleId);
  if (!found) return { outcome: "unknown" };
  return found.userId === actorId ? { outcome: "own-role" } : found;
}

/** The person's open pages close too: on their next request they are what they still are, or nothing. */
async function end(tx: Transaction, { id, userId }: CurrentRole): Promise<void> {
  await tx.update(staffRoles).set({ endedAt: sql`now()` }).where(eq(staffRoles.id, id));
  await endSessionsOf(tx, userId);
}

/**
 * Ends somebody's role. Refuses one's own, and whatever lies outside the schools where the actor is
 * administrator now.
 */
export const endStaffRole = (actorId: string, roleId: string): Promise<EndedRole> =>
  db.transaction(async (tx) => {
    await lockStaffRoles(tx);
    const found = await findChangeable(tx, actorId, roleId);
    if ("outcome" in found) return found;
    await end(tx, found);
    const { userId: subjectId, schoolId, role } = found;
    await recordAuditEvent(tx, {
      action: "staff.role_ended",
      actorId,
      subjectId,
      schoolId,
      details: { role },
    });
    return { outcome: "ended" };
  });

/** Puts another role, or the same one elsewhere, in a role's place; never wider than the actor's own authority. */
export const changeStaffRole = (actorId: string, roleId: string, wanted: HeldRole): Promise<ChangedRole> =>
  db.transaction(async (tx) => {
    await lockStaffRoles(tx);
    const found = await findChangeable(tx, actorId, roleId);
    if ("outcome" in found) return found;
    if (!isWithin(await staffAuthorityOf(tx, actorId), wanted.schoolId)) return { outcome: "unknown" };
    if (found.role === wanted.role && found.schoolId === wanted.schoolId) return { outcome: "unchanged" };
    if (!(await giveStaffRole(tx, found.userId, wanted))) return { outcome: "already-held" };
    await end(tx, found);
    await recordChange(tx, actorId, found, wanted);
    return { outcome: "changed" };
  });

/** Told to both schools when the role moves from one to another. */
async function recordChange(
  tx: Transaction,
  actorId: string,
  from: CurrentRole,
  to: HeldRole,
): Promise<void> {
  const { userId: subjectId, schoolId, role } = from;
  const event = { action: "staff.role_changed", actorId, subjectId } as const;
  const details = { from: role, to: to.role, fromSchool: schoolId, toSchool: to.schoolId };
  for (const school of new Set([schoolId, to.schoolId]))
    await recordAuditEvent(tx, { ...event, schoolId: school, details });
}
