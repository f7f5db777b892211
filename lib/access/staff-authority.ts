import { and, eq, isNull } from "drizzle-orm";
import { staffRoles } from "@/drizzle/schema";
import { isWithin, reachFor, type StaffReach } from "../auth/policy";
import type { Transaction } from "../db/client";
import { takeTurn } from "../db/take-turns";

/** One change of staff roles at a time: two administrators who take each other's role away are not both right. */
export const lockStaffRoles = (tx: Transaction): Promise<void> => takeTurn(tx, "staff-roles");

/**
 * Where somebody may manage staff at this moment, whatever their page said when it was drawn. Null, the command
 * line, may everywhere.
 */
export async function staffAuthorityOf(tx: Transaction, actorId: string | null): Promise<StaffReach> {
  if (actorId === null) return "everywhere";
  const held = await tx
    .select({ role: staffRoles.role, schoolId: staffRoles.schoolId })
    .from(staffRoles)
    .where(and(eq(staffRoles.userId, actorId), isNull(staffRoles.endedAt)));
  return reachFor(held, "staff.manage");
}

const roleColumns = {
  id: staffRoles.id,
  userId: staffRoles.userId,
  role: staffRoles.role,
  schoolId: staffRoles.schoolId,
};

/** A role that somebody holds today. */
export type CurrentRole = Pick<typeof staffRoles.$inferSelect, keyof typeof roleColumns>;

/** The role of that id, if it counts today and the actor may manage it; a foreign one is as if it were unknown. */
export async function findRoleToManage(
  tx: Transaction,
  actorId: string,
  roleId: string,
): Promise<CurrentRole | undefined> {
  const reach = await staffAuthorityOf(tx, actorId);
  const [found] = await tx
    .select(roleColumns)
    .from(staffRoles)
    .where(and(eq(staffRoles.id, roleId), isNull(staffRoles.endedAt)));
  return found && isWithin(reach, found.schoolId) ? found : undefined;
}
