import { and, eq, isNull } from "drizzle-orm";
import { classes, students } from "@/drizzle/schema";
import { db } from "../db/client";

/** The classes in which somebody is taught today, 2A before 10A. */
export async function listTaughtClasses(schoolId: string): Promise<{ id: string; name: string }[]> {
  const found = await db
    .selectDistinct({ id: classes.id, name: classes.name })
    .from(students)
    .innerJoin(classes, eq(classes.id, students.classId))
    .where(and(eq(students.schoolId, schoolId), isNull(students.leftOn)));
  return found.sort((one, other) => one.name.localeCompare(other.name, "fr", { numeric: true }));
}
