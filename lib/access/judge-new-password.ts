import { eq } from "drizzle-orm";
import { guardianships, organisations, schools, staffRoles, students } from "@/drizzle/schema";
import { judgePassword, type PasswordVerdict } from "../auth/password-policy";
import { db } from "../db/client";

/** The organisation's minimum length, which pages announce before anything is typed. */
export async function minimumPasswordLength(): Promise<number> {
  const [organisation] = await db
    .select({ minimum: organisations.minimumPasswordLength })
    .from(organisations)
    .limit(1);
  return organisation?.minimum ?? 12;
}

async function schoolNamesOf(userId: string): Promise<string[]> {
  const own = db
    .select({ name: schools.name })
    .from(students)
    .innerJoin(schools, eq(schools.id, students.schoolId))
    .where(eq(students.userId, userId));
  const childrens = db
    .select({ name: schools.name })
    .from(guardianships)
    .innerJoin(students, eq(students.id, guardianships.studentId))
    .innerJoin(schools, eq(schools.id, students.schoolId))
    .where(eq(guardianships.guardianId, userId));
  const employers = db
    .select({ name: schools.name })
    .from(staffRoles)
    .innerJoin(schools, eq(schools.id, staffRoles.schoolId))
    .where(eq(staffRoles.userId, userId));
  return (await own.union(childrens).union(employers)).map(({ name }) => name);
}

/** Judges a password for the one who is to have it, with their names and their schools'. */
export async function judgeNewPassword(
  owner: { userId: string; firstName: string; lastName: string; username: string },
  password: string,
): Promise<PasswordVerdict> {
  const [minimum, schoolNames] = await Promise.all([minimumPasswordLength(), schoolNamesOf(owner.userId)]);
  return judgePassword(password, { ...owner, schoolNames }, minimum);
}
