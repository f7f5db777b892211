import { and, asc, desc, eq, isNull, type SQLWrapper, sql } from "drizzle-orm";
import { classes, guardianships, schools, schoolYears, students, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { byClassName } from "../class-order";
import { isCurrentGuardianship } from "../current-guardianship";
import { withinReach } from "../staff-reach";

/** In one walk over the pupils: how many a class has, and of their adults, each once, how many have come in. */
const counted = db
  .select({
    classId: sql<string>`${students.classId}`.as("counted_class_id"),
    pupils: sql<number>`count(distinct ${students.id})`.as("pupils"),
    adults: sql<number>`count(distinct ${users.id})`.as("adults"),
    activeAdults: sql<number>`count(distinct ${users.id}) filter (where ${users.activatedAt} is not null)`.as(
      "active_adults",
    ),
  })
  .from(students)
  .leftJoin(guardianships, and(eq(guardianships.studentId, students.id), isCurrentGuardianship))
  .leftJoin(users, and(eq(users.id, guardianships.guardianId), isNull(users.suspendedAt)))
  .where(isNull(students.leftOn))
  .groupBy(students.classId)
  .as("counted");

const figure = (column: SQLWrapper) => sql<number>`coalesce(${column}, 0)`.mapWith(Number);

const columns = {
  id: classes.id,
  name: classes.name,
  headTeacher: classes.headTeacher,
  schoolId: schools.id,
  schoolSlug: schools.slug,
  schoolName: schools.name,
  year: schoolYears.label,
  pupils: figure(counted.pupils),
  adults: figure(counted.adults),
  activeAdults: figure(counted.activeAdults),
};

const selectClasses = () =>
  db
    .select(columns)
    .from(classes)
    .innerJoin(schools, eq(schools.id, classes.schoolId))
    .innerJoin(schoolYears, eq(schoolYears.id, classes.schoolYearId))
    .leftJoin(counted, eq(counted.classId, classes.id));

/** The classes of one school year within the reach, by school and name, with how far their families have come. */
export const listClasses = (
  reach: StaffReach,
  { year, school }: { year: string; school?: string | undefined },
) =>
  selectClasses()
    .where(
      and(
        withinReach(reach, classes.schoolId),
        eq(schoolYears.label, year),
        school ? eq(schools.slug, school) : sql`true`,
      ),
    )
    .orderBy(asc(schools.name), sql`${classes.name} collate "C"`);

export type ListedClass = Awaited<ReturnType<typeof listClasses>>[number];

/** One class within the reach; undefined for a foreign one and an unknown one alike. */
export async function findClass(reach: StaffReach, classId: string): Promise<ListedClass | undefined> {
  const [found] = await selectClasses().where(
    and(eq(classes.id, classId), withinReach(reach, classes.schoolId)),
  );
  return found;
}

/** The school years that classes within the reach belong to, newest first. */
export async function listYears(reach: StaffReach): Promise<string[]> {
  const rows = await db
    .selectDistinct({ label: schoolYears.label, startsOn: schoolYears.startsOn })
    .from(schoolYears)
    .innerJoin(classes, eq(classes.schoolYearId, schoolYears.id))
    .where(withinReach(reach, classes.schoolId))
    .orderBy(desc(schoolYears.startsOn));
  return rows.map(({ label }) => label);
}

/** The names of classes within the reach, for a filter, in the order of a school. */
export async function listClassNames(reach: StaffReach): Promise<string[]> {
  const rows = await db
    .selectDistinct({ name: classes.name })
    .from(classes)
    .innerJoin(students, and(eq(students.classId, classes.id), isNull(students.leftOn)))
    .where(withinReach(reach, classes.schoolId));
  return rows.map(({ name }) => name).sort(byClassName);
}
