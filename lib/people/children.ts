import { and, asc, eq, sql } from "drizzle-orm";
import { classes, guardianships, schools, students, users } from "@/drizzle/schema";
import { db } from "../db/client";
import { isCurrentGuardianship } from "./current-guardianship";
import { schoolColumns } from "./schools";

/** All that a dashboard may know of the pupil whom it is about. Widen it on purpose. */
export const pupilColumns = {
  id: students.id,
  firstName: users.firstName,
  lastName: users.lastName,
  className: classes.name,
  headTeacher: classes.headTeacher,
  school: schoolColumns,
};

const childrenOf = db
  .select(pupilColumns)
  .from(guardianships)
  .innerJoin(students, eq(students.id, guardianships.studentId))
  .innerJoin(users, eq(users.id, students.userId))
  .innerJoin(schools, eq(schools.id, students.schoolId))
  .leftJoin(classes, eq(classes.id, students.classId))
  .where(
    and(
      eq(guardianships.guardianId, sql.placeholder("guardianId")),
      eq(guardianships.mayRead, true),
      isCurrentGuardianship,
    ),
  )
  .orderBy(sql`${students.birthDate} asc nulls last`, asc(users.firstName), asc(students.id))
  .prepare("children_of");

/** The children whom this adult may read about today, eldest first, in one query with school and class. */
export const listChildrenOf = (guardianId: string) => childrenOf.execute({ guardianId });

/** A student seen from one guardian. */
export type Child = Awaited<ReturnType<typeof listChildrenOf>>[number];

/** One of them; undefined for an unknown child and for someone else's alike. */
export async function findChildOf(guardianId: string, studentId: string): Promise<Child | undefined> {
  const children = await listChildrenOf(guardianId);
  return children.find(({ id }) => id === studentId);
}
