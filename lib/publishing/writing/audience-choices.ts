import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import { classes, schools, studentGroupMembers, studentGroups, students, users } from "@/drizzle/schema";
import { anyOf } from "../../db/any-of";
import { db } from "../../db/client";
import { byClassName } from "../../people/class-order";
import { classYearOf } from "../../people/class-year";
import { findPresentYear } from "../../people/families/find-class";

/** Something that can be ticked, with how many pupils it means. */
export interface Choosable {
  id: string;
  name: string;
  pupils: number;
}

/** Whom a message of one school can be for. */
export interface AudienceChoices {
  schoolId: string;
  schoolName: string;
  pupils: number;
  years: Choosable[];
  classes: Choosable[];
  groups: Choosable[];
}

const listClasses = (schoolIds: readonly string[]) =>
  db
    .select({
      schoolId: schools.id,
      schoolName: schools.name,
      id: classes.id,
      name: classes.name,
      pupils: count(),
    })
    .from(students)
    .innerJoin(schools, eq(schools.id, students.schoolId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(and(anyOf(students.schoolId, schoolIds), isNull(students.leftOn)))
    .groupBy(schools.id, classes.id);

const listGroups = async (schoolIds: readonly string[]) =>
  db
    .select({
      schoolId: studentGroups.schoolId,
      id: studentGroups.id,
      name: studentGroups.name,
      pupils: sql<number>`count(${students.id})::int`,
    })
    .from(studentGroups)
    .leftJoin(studentGroupMembers, eq(studentGroupMembers.groupId, studentGroups.id))
    .leftJoin(students, and(eq(students.id, studentGroupMembers.studentId), isNull(students.leftOn)))
    .where(
      and(
        anyOf(studentGroups.schoolId, schoolIds),
        eq(studentGroups.schoolYearId, (await findPresentYear(db)) ?? sql`null`),
      ),
    )
    .groupBy(studentGroups.id)
    .orderBy(asc(studentGroups.name));

/** What can be ticked for each of these schools, in their order: classes that have pupils, groups of this year. */
export async function listAudienceChoices(
  known: readonly { id: string; name: string }[],
): Promise<AudienceChoices[]> {
  const ids = known.map(({ id }) => id);
  const [classRows, groupRows] = await Promise.all([listClasses(ids), listGroups(ids)]);
  return known.map(({ id, name }) => {
    const rows = classRows.filter(({ schoolId }) => schoolId === id);
    const own = rows.flatMap(({ id, name, pupils }) => (id && name ? [{ id, name, pupils }] : []));
    return {
      schoolId: id,
      schoolName: name,
      pupils: rows.reduce((sum, { pupils }) => sum + pupils, 0),
      years: yearsOf(own),
      classes: own.toSorted((one, other) => byClassName(one.name, other.name)),
      groups: groupRows.filter(({ schoolId }) => schoolId === id),
    };
  });
}

function yearsOf(own: readonly Choosable[]): Choosable[] {
  const pupils = new Map<string, number>();
  for (const one of own) {
    const year = classYearOf(one.name);
    if (year) pupils.set(year, (pupils.get(year) ?? 0) + one.pupils);
  }
  return [...pupils]
    .map(([year, many]) => ({ id: year, name: year, pupils: many }))
    .toSorted((one, other) => byClassName(one.name, other.name));
}

/** The pupils whom an audience names one by one, by name, as far as they still are of the school. */
export const listNamedOneByOne = (schoolId: string, studentIds: readonly string[]) =>
  db
    .select({
      id: students.id,
      lastName: users.lastName,
      firstName: users.firstName,
      className: classes.name,
    })
    .from(students)
    .innerJoin(users, eq(users.id, students.userId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(and(eq(students.schoolId, schoolId), anyOf(students.id, studentIds), isNull(students.leftOn)))
    .orderBy(asc(users.foldedName));
