import { and, eq, exists, isNull, or, sql } from "drizzle-orm";
import { classes, students } from "@/drizzle/schema";
import { anyOf } from "../../../db/any-of";
import { db } from "../../../db/client";
import { byClassName } from "../../../people/class-order";
import { classYearOf } from "../../../people/class-year";

/** What an event can be for, besides the whole school. */
export interface EventChoices {
  years: string[];
  classes: { id: string; name: string }[];
}

/** The classes of a school that have pupils today, with their years; `chosen` ones besides, whatever became of them. */
export async function listEventChoices(
  schoolId: string,
  chosen: { years: readonly string[]; classIds: readonly string[] } = { years: [], classIds: [] },
): Promise<EventChoices> {
  const taught = db
    .select({ one: sql`1` })
    .from(students)
    .where(and(eq(students.classId, classes.id), isNull(students.leftOn)));
  const rows = await db
    .select({ id: classes.id, name: classes.name })
    .from(classes)
    .where(and(eq(classes.schoolId, schoolId), or(exists(taught), anyOf(classes.id, chosen.classIds))));
  const years = rows.map(({ name }) => classYearOf(name)).filter((year) => year !== null);
  return {
    years: [...new Set([...years, ...chosen.years])].sort(byClassName),
    classes: rows.sort((one, other) => byClassName(one.name, other.name)),
  };
}
