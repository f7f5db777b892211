import { and, eq, inArray, sql } from "drizzle-orm";
import {
  classes,
  guardianships,
  schools,
  searchDocuments,
  staffRoles,
  students,
  users,
} from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { isPersonWithin } from "../staff-reach";

interface Schooling {
  className: string | null;
  schoolName: string;
  left: boolean;
}

interface NamedChild {
  firstName: string;
  lastName: string;
  className: string | null;
}

/** Only what lies within the reach: a child of another school is not named. */
const schoolsOf = (reach: StaffReach) =>
  reach === "everywhere" ? sql`true` : sql`${students.schoolId} = any(${sql.param(reach)}::uuid[])`;

const schoolings = (reach: StaffReach) => sql<Schooling[]>`(
  select coalesce(json_agg(json_build_object('className', ${classes.name}, 'schoolName', ${schools.name},
    'left', ${students.leftOn} is not null) order by ${students.leftOn} desc nulls first), '[]')
  from ${students} join ${schools} on ${schools.id} = ${students.schoolId}
  left join ${classes} on ${classes.id} = ${students.classId}
  where ${students.userId} = ${users.id} and ${schoolsOf(reach)})`;

const children = (reach: StaffReach) => sql<NamedChild[]>`(
  select coalesce(json_agg(json_build_object('firstName', child.first_name, 'lastName', child.last_name,
    'className', ${classes.name}) order by ${students.birthDate}, child.first_name), '[]')
  from ${guardianships} join ${students} on ${students.id} = ${guardianships.studentId}
  join ${users} child on child.id = ${students.userId}
  left join ${classes} on ${classes.id} = ${students.classId}
  where ${guardianships.guardianId} = ${users.id} and ${schoolsOf(reach)}
    and (${guardianships.endsAt} is null or ${guardianships.endsAt} > now()))`;

const worksHere = sql<boolean>`exists (select from ${staffRoles} where ${staffRoles.userId} = ${users.id}
  and ${staffRoles.endedAt} is null)`;

const columns = (reach: StaffReach) => ({
  userId: users.id,
  firstName: users.firstName,
  lastName: users.lastName,
  username: users.username,
  active: sql<boolean>`${users.activatedAt} is not null`,
  suspended: sql<boolean>`${users.suspendedAt} is not null`,
  bounced: sql<boolean>`${users.emailBouncedAt} is not null`,
  worksHere,
  schoolings: schoolings(reach),
  children: children(reach),
});

/** One line of a search's answer: who it is, and by whom or where they belong. */
export type FoundPerson = Awaited<ReturnType<typeof selectPeople>>[number];

const selectPeople = (reach: StaffReach, userIds: readonly string[]) =>
  db
    .select(columns(reach))
    .from(searchDocuments)
    .innerJoin(users, eq(users.id, searchDocuments.userId))
    .where(and(inArray(searchDocuments.userId, [...userIds]), isPersonWithin(reach)));

/** These people in this order, as far as they are within the reach. */
export async function describePeople(reach: StaffReach, userIds: readonly string[]): Promise<FoundPerson[]> {
  if (userIds.length === 0) return [];
  const found = new Map((await selectPeople(reach, userIds)).map((person) => [person.userId, person]));
  return userIds.flatMap((userId) => found.get(userId) ?? []);
}
