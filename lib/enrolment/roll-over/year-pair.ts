import { and, count, eq, isNull } from "drizzle-orm";
import { classes, schoolYears, students } from "@/drizzle/schema";
import { db, type Reader } from "../../db/client";
import { type SchoolYearDates, schoolYearOf, yearsLater } from "../school-year";

/** From which school year to which a school would roll over today. */
export interface YearPair {
  from: SchoolYearDates;
  to: SchoolYearDates;
}

/**
 * From the year in which most of the school's pupils are, to the next. In June that is the year that ends, in August
 * the one that has ended, and in September still the one before if nobody has moved the pupils yet. Undefined when
 * they already are in the year to come, or when there are none.
 */
export async function findYearPair(
  schoolId: string,
  today: string,
  reader: Reader = db,
): Promise<YearPair | undefined> {
  const running = schoolYearOf(today);
  const pupils = await countByYear(reader, schoolId);
  const around = [yearsLater(running, -1), running, yearsLater(running, 1)];
  const [ended = 0, current = 0, coming = 0] = around.map(({ label }) => pupils.get(label) ?? 0);
  if (ended > 0 && ended >= Math.max(current, coming)) return pairFrom(yearsLater(running, -1));
  return current > 0 && current >= coming ? pairFrom(running) : undefined;
}

const pairFrom = (from: SchoolYearDates): YearPair => ({ from, to: yearsLater(from, 1) });

async function countByYear(reader: Reader, schoolId: string): Promise<Map<string, number>> {
  const rows = await reader
    .select({ label: schoolYears.label, pupils: count() })
    .from(students)
    .innerJoin(classes, eq(classes.id, students.classId))
    .innerJoin(schoolYears, eq(schoolYears.id, classes.schoolYearId))
    .where(and(eq(students.schoolId, schoolId), isNull(students.leftOn)))
    .groupBy(schoolYears.label);
  return new Map(rows.map(({ label, pupils }) => [label, pupils]));
}
