import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import {
  classes,
  schools,
  schoolYears,
  studentGroupMembers,
  studentGroups,
  students,
  users,
} from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { isUuid } from "../../forms/fields";
import { findPresentYear } from "../../people/families/find-class";
import { withinReach } from "../../people/staff-reach";

/** Leavers stay members of the groups that they were in, and are not counted any more. */
const pupils = sql<number>`(select count(*)::int from ${studentGroupMembers} as member
  join ${students} as pupil on pupil.id = member.student_id and pupil.left_on is null
  where member.group_id = ${studentGroups}.id)`;

const columns = {
  id: studentGroups.id,
  name: studentGroups.name,
  schoolId: schools.id,
  schoolSlug: schools.slug,
  schoolName: schools.name,
  year: schoolYears.label,
  pupils,
};

const selectGroups = (where: SQL | undefined) =>
  db
    .select(columns)
    .from(studentGroups)
    .innerJoin(schools, eq(schools.id, studentGroups.schoolId))
    .innerJoin(schoolYears, eq(schoolYears.id, studentGroups.schoolYearId))
    .where(where)
    .orderBy(asc(schools.name), asc(studentGroups.name));

export type Group = Awaited<ReturnType<typeof selectGroups>>[number];

/** The groups of the running school year within the reach, by school and name. */
export async function listGroups(reach: StaffReach): Promise<Group[]> {
  const yearId = await findPresentYear(db);
  if (!yearId) return [];
  return selectGroups(
    and(withinReach(reach, studentGroups.schoolId), eq(studentGroups.schoolYearId, yearId)),
  );
}

/** A group of a school within the reach; undefined for a foreign and for an unknown one alike. */
export async function findGroup(reach: StaffReach, groupId: string): Promise<Group | undefined> {
  if (!isUuid(groupId)) return undefined;
  const [found] = await selectGroups(
    and(eq(studentGroups.id, groupId), withinReach(reach, studentGroups.schoolId)),
  );
  return found;
}

/** The pupils of a group, by name. */
export const listMembers = (groupId: string) =>
  db
    .select({
      studentId: students.id,
      userId: users.id,
      lastName: users.lastName,
      firstName: users.firstName,
      matricule: students.matricule,
      className: classes.name,
    })
    .from(studentGroupMembers)
    .innerJoin(students, eq(students.id, studentGroupMembers.studentId))
    .innerJoin(users, eq(users.id, students.userId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(and(eq(studentGroupMembers.groupId, groupId), isNull(students.leftOn)))
    .orderBy(asc(users.foldedName), asc(students.id));

export type GroupMember = Awaited<ReturnType<typeof listMembers>>[number];
