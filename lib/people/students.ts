import { asc, eq, sql } from "drizzle-orm";
import { classes, schools, students, users } from "@/drizzle/schema";
import { db } from "../db/client";
import { pupilColumns } from "./children";

const ownStudents = db
  .select(pupilColumns)
  .from(students)
  .innerJoin(users, eq(users.id, students.userId))
  .innerJoin(schools, eq(schools.id, students.schoolId))
  .leftJoin(classes, eq(classes.id, students.classId))
  .where(eq(students.userId, sql.placeholder("userId")))
  .orderBy(asc(schools.name), asc(students.id))
  .prepare("own_students");

/** Where this person is taught: usually one school, sometimes two. */
export const listOwnStudents = (userId: string) => ownStudents.execute({ userId });

/** Someone's own schooling, as their dashboard shows it. */
export type OwnStudent = Awaited<ReturnType<typeof listOwnStudents>>[number];

/** One's own schooling of that id, or the first; undefined when it is not one's own. */
export async function findOwnStudent(userId: string, studentId?: string): Promise<OwnStudent | undefined> {
  const own = await listOwnStudents(userId);
  return studentId === undefined ? own[0] : own.find(({ id }) => id === studentId);
}
