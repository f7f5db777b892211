import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { schools, sessions, staffRoles, users } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { withinReach } from "../people/staff-reach";
import { connectionState } from "./connection-facts";

/** What an administrator sees of a role and of who holds it. Widen it on purpose. */
const memberColumns = {
  roleId: staffRoles.id,
  userId: users.id,
  lastName: users.lastName,
  firstName: users.firstName,
  username: users.username,
  email: users.email,
  role: staffRoles.role,
  schoolId: staffRoles.schoolId,
  schoolName: schools.name,
  schoolSlug: schools.slug,
  since: staffRoles.createdAt,
  lastSeenAt: sql<Date | null>`(select max(${sessions.lastSeenAt}) from ${sessions}
    where ${sessions.userId} = ${users.id})`.mapWith((at: string) => new Date(at)),
  state: connectionState,
};

const membersWithin = (reach: StaffReach) =>
  db
    .select(memberColumns)
    .from(staffRoles)
    .innerJoin(users, eq(users.id, staffRoles.userId))
    .leftJoin(schools, eq(schools.id, staffRoles.schoolId))
    .where(
      and(isNull(staffRoles.endedAt), isNull(users.mergedIntoId), withinReach(reach, staffRoles.schoolId)),
    )
    .orderBy(asc(users.foldedName), asc(users.id), desc(staffRoles.createdAt))
    .$dynamic();

/** Every role that counts today within the reach, one line a role; the organisation's own only for who reaches it. */
export const listStaff = (reach: StaffReach): Promise<StaffMember[]> => membersWithin(reach);

/** One role and who holds it. */
export type StaffMember = Awaited<ReturnType<typeof membersWithin>>[number];
