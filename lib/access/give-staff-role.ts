import { sql } from "drizzle-orm";
import { staffRoles } from "@/drizzle/schema";
import type { HeldRole } from "../auth/policy";
import type { Transaction } from "../db/client";

/** Gives a role, from now on; one that ended begins anew. False: it was already held, and nothing is written. */
export async function giveStaffRole(
  tx: Transaction,
  userId: string,
  { role, schoolId }: HeldRole,
): Promise<boolean> {
  const given = await tx
    .insert(staffRoles)
    .values({ userId, role, schoolId })
    .onConflictDoUpdate({
      target: [staffRoles.userId, staffRoles.role, staffRoles.schoolId],
      set: { endedAt: null, createdAt: sql`now()` },
      setWhere: sql`${staffRoles.endedAt} is not null`,
    })
    .returning({ id: staffRoles.id });
  return given.length > 0;
}
