import { and, asc, eq, sql } from "drizzle-orm";
import { schools, students } from "@/drizzle/schema";
import { isReadableSchooling } from "./current-schooling";
import { type StudentSummary, selectStudents } from "./student-summary";

const ownStudents = selectStudents()
  .where(and(eq(students.userId, sql.placeholder("userId")), isReadableSchooling))
  .orderBy(asc(schools.name), asc(students.id))
  .prepare("own_students");

/** Where this person is taught: usually one school, sometimes two. */
export const listOwnStudents = (userId: string): Promise<OwnStudent[]> => ownStudents.execute({ userId });

/** Someone's own schooling, as their dashboard shows it. */
export type OwnStudent = StudentSummary;
