import { eq } from "drizzle-orm";
import type { SelectedFields } from "drizzle-orm/pg-core";
import { classes, schools, students, users } from "@/drizzle/schema";
import { db } from "../db/client";
import { schoolColumns } from "./schools";

/** All that a dashboard may know of the pupil whom it is about. Widen it on purpose. */
const summaryColumns = {
  id: students.id,
  firstName: users.firstName,
  lastName: users.lastName,
  classId: students.classId,
  className: classes.name,
  headTeacher: classes.headTeacher,
  school: schoolColumns,
};

/** Students with school and class in one query, and what else its caller names; whose, the caller says. */
export const selectStudents = <Extra extends SelectedFields = Record<never, never>>(extra = {} as Extra) =>
  db
    .select({ ...summaryColumns, ...extra })
    .from(students)
    .innerJoin(users, eq(users.id, students.userId))
    .innerJoin(schools, eq(schools.id, students.schoolId))
    .leftJoin(classes, eq(classes.id, students.classId));

/** A student as a dashboard shows them, to themselves and to a guardian alike. */
export type StudentSummary = Awaited<ReturnType<typeof selectStudents<Record<never, never>>>>[number];
