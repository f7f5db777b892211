import { and, asc, count, eq, isNull, sql } from "drizzle-orm";
import { classes, promotionLines, schoolYears, students, users } from "@/drizzle/schema";
import { db, type Reader } from "../../db/client";
import type { Promotion } from "./find-promotion";
import type { Decision, Outcome, PupilToMove } from "./roll-over";

const isOf = (label: string) => sql`${schoolYears.label} = ${label}`;

/**
 * The school's pupils of today, by name, but those who already have a class of the year to come. Who is in a class of
 * an older year counts as having none.
 */
export async function listPupilsToMove(
  reader: Reader,
  { school, from, to }: Pick<Promotion, "school" | "from" | "to">,
): Promise<PupilToMove[]> {
  const pupils = await reader
    .select({
      studentId: students.id,
      lastName: users.lastName,
      firstName: users.firstName,
      classId: sql<string | null>`case when ${isOf(from.label)} then ${classes.id} end`,
      className: sql<string | null>`case when ${isOf(from.label)} then ${classes.name} end`,
    })
    .from(students)
    .innerJoin(users, eq(users.id, students.userId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .leftJoin(schoolYears, eq(schoolYears.id, classes.schoolYearId))
    .where(
      and(
        eq(students.schoolId, school.id),
        isNull(students.leftOn),
        isNull(users.mergedIntoId),
        sql`(${schoolYears.label} is null or ${schoolYears.label} < ${to.label})`,
      ),
    )
    .orderBy(sql`${users.foldedName} collate "C"`, asc(students.id));
  return pupils;
}

/** What was decided for single pupils, by student. */
export async function listDecisions(reader: Reader, promotionId: string): Promise<Map<string, Decision>> {
  const lines = await reader
    .select({
      studentId: promotionLines.studentId,
      outcome: promotionLines.outcome,
      toClassName: promotionLines.toClassName,
    })
    .from(promotionLines)
    .where(eq(promotionLines.promotionId, promotionId));
  return new Map(lines.map(({ studentId, ...decision }) => [studentId, decision]));
}

/** The school's classes of one year, by name. */
export const listClassesOf = (reader: Reader, schoolId: string, schoolYearId: string) =>
  reader
    .select({ id: classes.id, name: classes.name })
    .from(classes)
    .where(and(eq(classes.schoolId, schoolId), eq(classes.schoolYearId, schoolYearId)));

/** Of a passage that was made: how many were promoted, repeat and left. */
export async function countLines(promotionId: string): Promise<Record<Outcome, number>> {
  const lines = await db
    .select({ outcome: promotionLines.outcome, count: count() })
    .from(promotionLines)
    .where(eq(promotionLines.promotionId, promotionId))
    .groupBy(promotionLines.outcome);
  const counted = Object.fromEntries(lines.map(({ outcome, count }) => [outcome, count]));
  return { promoted: 0, repeats: 0, leaves: 0, ...counted };
}
