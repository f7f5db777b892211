import { and, eq, sql } from "drizzle-orm";
import { classes, passwords, schools, staffRoles, students, users } from "@/drizzle/schema";
import { connectionFacts } from "../access/connection-facts";
import type { HeldRole, StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { qualified } from "../db/qualified";
import { isUuid } from "../forms/fields";
import { isPersonWithin } from "./staff-reach";

/** Where a person is or was taught, as staff who reach that school see it. */
export interface Schooling {
  studentId: string;
  matricule: string | null;
  classId: string | null;
  className: string | null;
  schoolName: string;
  leftOn: string | null;
}

const within = (reach: StaffReach) =>
  reach === "everywhere" ? sql`true` : sql`${students.schoolId} = any(${sql.param(reach)}::uuid[])`;

const schoolings = (reach: StaffReach) =>
  qualified<
    Schooling[]
  >(sql`(select coalesce(json_agg(json_build_object('studentId', ${students.id}, 'matricule', ${students.matricule},
    'classId', ${classes.id}, 'className', ${classes.name}, 'schoolName', ${schools.name}, 'leftOn', ${students.leftOn})
    order by ${students.leftOn} desc nulls first, ${schools.name}), '[]')
  from ${students} join ${schools} on ${schools.id} = ${students.schoolId}
  left join ${classes} on ${classes.id} = ${students.classId}
  where ${students.userId} = ${users.id} and ${within(reach)})`);

const roles = qualified<
  (HeldRole & { schoolName: string | null })[]
>(sql`(select coalesce(json_agg(json_build_object(
    'role', ${staffRoles.role}, 'schoolId', ${staffRoles.schoolId}, 'schoolName', ${schools.name})), '[]')
  from ${staffRoles} left join ${schools} on ${schools.id} = ${staffRoles.schoolId}
  where ${staffRoles.userId} = ${users.id} and ${staffRoles.endedAt} is null)`);

/** All that staff are shown of a person's account, and what decides where it stands. Widen it on purpose. */
const personColumns = (reach: StaffReach) => ({
  userId: users.id,
  firstName: users.firstName,
  lastName: users.lastName,
  username: users.username,
  email: users.email,
  secondEmail: users.secondEmail,
  phone: users.phone,
  phoneAsGiven: users.phoneAsGiven,
  bouncedAt: users.emailBouncedAt,
  invitedAt: users.invitedAt,
  activatedAt: users.activatedAt,
  suspendedAt: users.suspendedAt,
  suspensionReason: users.suspensionReason,
  erasedAt: users.erasedAt,
  createdAt: users.createdAt,
  passwordKind: passwords.kind,
  passwordChangedAt: passwords.changedAt,
  connection: connectionFacts,
  schoolings: schoolings(reach),
  roles,
});

/** A person within the reach; undefined for somebody unknown, foreign or joined to another account alike. */
export async function findPerson(reach: StaffReach, userId: string): Promise<Person | undefined> {
  if (!isUuid(userId)) return undefined;
  const [person] = await selectPerson(reach, userId);
  return person;
}

const selectPerson = (reach: StaffReach, userId: string) =>
  db
    .select(personColumns(reach))
    .from(users)
    .leftJoin(passwords, eq(passwords.userId, users.id))
    .where(and(eq(users.id, userId), isPersonWithin(reach)));

export type Person = Awaited<ReturnType<typeof selectPerson>>[number];
