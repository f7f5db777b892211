import { and, count, eq, isNull, sql } from "drizzle-orm";
import { classes, guardianships, students, users } from "@/drizzle/schema";
import { db } from "../db/client";
import { isUuid } from "../forms/fields";
import { byClassName } from "./class-order";
import { isCurrentGuardianship } from "./current-guardianship";

/** How far the families of one class have come; `id` null: pupils without a class. */
export interface ClassProgress {
  id: string | null;
  name: string | null;
  headTeacher: string | null;
  families: number;
  connected: number;
}

const isOfAge = sql`coalesce(${students.birthDate} <= current_date - interval '18 years', false)`;

/** The pupil's guardians of today who may read. */
const ownGuardians = sql`from ${guardianships} join ${users} guardian on guardian.id = ${guardianships.guardianId}
  where ${guardianships.studentId} = ${students.id} and ${guardianships.mayRead} and ${isCurrentGuardianship}`;

const isConnected = sql`(exists (select 1 ${ownGuardians} and guardian.activated_at is not null and guardian.suspended_at is null)
  or (${users.activatedAt} is not null and ${users.suspendedAt} is null
    and (${isOfAge} or not exists (select 1 ${ownGuardians}))))`;

/**
 * One family a pupil, in each class of a school. It is connected when one of the guardians who may read is; or the
 * pupil, who is of age or has no guardian on the list.
 */
export async function countFamiliesByClass(schoolId: string): Promise<ClassProgress[]> {
  const rows = await db
    .select({
      id: classes.id,
      name: classes.name,
      headTeacher: classes.headTeacher,
      families: count(),
      connected: sql<number>`count(*) filter (where ${isConnected})`.mapWith(Number),
    })
    .from(students)
    .innerJoin(users, eq(users.id, students.userId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(and(eq(students.schoolId, schoolId), isNull(students.leftOn)))
    .groupBy(classes.id);
  return rows;
}

const share = ({ connected, families }: ClassProgress) => connected / families;

/** By name as a school counts (2B before 10A), or those that are furthest behind first. */
export const sortClasses = (rows: readonly ClassProgress[], order: "name" | "behind"): ClassProgress[] =>
  rows.toSorted(
    (one, other) => (order === "behind" ? share(one) - share(other) : 0) || byClassName(one.name, other.name),
  );

/** The classes of a school that have pupils, in the order of a school. */
export async function listClassesOf(schoolId: string): Promise<{ id: string; name: string }[]> {
  const rows = await db
    .selectDistinct({ id: classes.id, name: classes.name })
    .from(classes)
    .innerJoin(students, and(eq(students.classId, classes.id), isNull(students.leftOn)))
    .where(eq(classes.schoolId, schoolId));
  return rows.sort((one, other) => byClassName(one.name, other.name));
}

/** A class of this school, by id; undefined for another school's and for what is no id. */
export async function findClassOf(schoolId: string, classId: string) {
  if (!isUuid(classId)) return undefined;
  const [found] = await db
    .select({ id: classes.id, name: classes.name, headTeacher: classes.headTeacher })
    .from(classes)
    .where(and(eq(classes.schoolId, schoolId), eq(classes.id, classId)));
  return found;
}
