import { and, count, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { union } from "drizzle-orm/pg-core";
import { guardianships, schools, staffRoles, students, users } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { isCurrentGuardianship } from "./current-guardianship";
import { byName } from "./schools";

/** Everybody whom a school counts: its pupils, their guardians of today, its staff. Each person once. */
const members = union(
  db
    .select({ schoolId: students.schoolId, userId: students.userId })
    .from(students)
    .where(isNull(students.leftOn)),
  db
    .select({ schoolId: students.schoolId, userId: guardianships.guardianId })
    .from(guardianships)
    .innerJoin(students, eq(students.id, guardianships.studentId))
    .where(and(isNull(students.leftOn), isCurrentGuardianship)),
  db
    .select({ schoolId: sql<string>`${staffRoles.schoolId}`.as("school_id"), userId: staffRoles.userId })
    .from(staffRoles)
    .where(and(isNull(staffRoles.endedAt), sql`${staffRoles.schoolId} is not null`)),
).as("members");

const only = (condition: SQL) => sql<number>`count(*) filter (where ${condition})`.mapWith(Number);

const counted = (reach: StaffReach) =>
  db
    .select({
      id: schools.id,
      name: schools.name,
      accounts: count(users.id),
      active: count(users.activatedAt),
      neverConnected: only(sql`${users.id} is not null and ${users.activatedAt} is null`),
      bounced: count(users.emailBouncedAt),
    })
    .from(schools)
    .leftJoin(members, eq(members.schoolId, schools.id))
    .leftJoin(users, and(eq(users.id, members.userId), isNull(users.suspendedAt)))
    .where(reach === "everywhere" ? sql`true` : inArray(schools.id, reach))
    .groupBy(schools.id);

export type SchoolCounts = Awaited<ReturnType<typeof counted>>[number];

/** How far each school's people have come, by school's name; one statement whatever their number. */
export const countSchoolAccounts = async (reach: StaffReach): Promise<SchoolCounts[]> =>
  (await counted(reach)).sort(byName);
