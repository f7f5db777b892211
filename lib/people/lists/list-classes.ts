import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { classes, guardianships, schools, schoolYears, students, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { isCurrentGuardianship } from "../current-guardianship";
import { withinReach } from "../staff-reach";

const pupils = sql<number>`(select count(*) from ${students}
  where ${students.classId} = ${classes.id} and ${students.leftOn} is null)`.mapWith(Number);

/** Adults of the class's pupils, each once, and how many of them have come in. */
const adults = (condition: SQL) =>
  sql<number>`(
  select count(distinct ${users.id}) filter (where ${condition}) from ${students}
  join ${guardianships} on ${guardianships.studentId} = ${students.id} and ${isCurrentGuardianship}
  join ${users} on ${users.id} = ${guardianships.guardianId}
  where ${students.classId} = ${classes.id} and ${students.leftOn} is null
    and ${users.suspendedAt} is null)`.mapWith(Number);

const columns = {
  id: classes.id,
  name: classes.name,
  headTeacher: classes.headTeacher,
  schoolId: schools.id,
  schoolSlug: schools.slug,
  schoolName: schools.name,
  year: schoolYears.label,
  pupils,
  adults: adults(sql`true`),
  activeAdults: adults(sql`${users.activatedAt} is not null`),
};

const selectClasses = () =>
  db
    .select(columns)
    .from(classes)
    .innerJoin(schools, eq(schools.id, classes.schoolId))
    .innerJoin(schoolYears, eq(schoolYears.id, classes.schoolYearId));

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

/** The names of classes within the reach, for a filter. */
export async function listClassNames(reach: StaffReach): Promise<string[]> {
  const rows = await db
    .selectDistinct({ name: classes.name })
    .from(classes)
    .innerJoin(students, and(eq(students.classId, classes.id), isNull(students.leftOn)))
    .where(withinReach(reach, classes.schoolId))
    .orderBy(asc(classes.name));
  return rows.map(({ name }) => name);
}
