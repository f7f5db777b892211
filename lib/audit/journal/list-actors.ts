import { eq, exists, sql } from "drizzle-orm";
import { staffRoles, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { withinReach } from "../../people/staff-reach";

/** A member of staff by name, to choose from. */
export interface Actor {
  id: string;
  lastName: string;
  firstName: string;
}

/** Who works or worked in these schools, by name: whose acts the journal may be asked for. */
export function listActors(reach: StaffReach): Promise<Actor[]> {
  const works = db
    .select({ one: sql`1` })
    .from(staffRoles)
    .where(sql`${eq(staffRoles.userId, users.id)} and ${withinReach(reach, staffRoles.schoolId)}`);
  return db
    .select({ id: users.id, lastName: users.lastName, firstName: users.firstName })
    .from(users)
    .where(exists(works))
    .orderBy(users.foldedName);
}
