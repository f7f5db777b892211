import { and, eq, inArray, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { accessTokens, classes, guardianships, staffRoles, students, users } from "@/drizzle/schema";
import { connectionState } from "../access/connection-facts";
import type { Reader } from "../db/client";
import { isReadingGuardianship } from "../people/current-guardianship";
import type { LetterChoice } from "./letter-choice";

const pupils = alias(users, "pupils");

/** A letter of theirs whose code still works. */
const liveLetter = sql<string | null>`(select max(${accessTokens.id}::text) from ${accessTokens}
  where ${accessTokens.userId} = ${users.id} and ${accessTokens.form} = 'letter' and ${accessTokens.usedAt} is null
  and ${accessTokens.replacedAt} is null and ${accessTokens.expiresAt} > now())`;

/** One row a person and child; a student stands beside themselves. */
const columns = {
  userId: users.id,
  lastName: users.lastName,
  firstName: users.firstName,
  active: sql<boolean>`${users.activatedAt} is not null`,
  suspended: sql<boolean>`${users.suspendedAt} is not null`,
  isStaff: sql<boolean>`exists (select from ${staffRoles} where ${staffRoles.userId} = ${users.id}
    and ${staffRoles.endedAt} is null)`,
  liveLetter,
  studentId: students.id,
  childLastName: pupils.lastName,
  childFirstName: pupils.firstName,
  birthDate: students.birthDate,
  className: classes.name,
  isStudent: sql<boolean>`${students.userId} = ${users.id}`,
};

const isSomebody = and(isNull(users.mergedIntoId), isNull(users.erasedAt));
const attends = (schoolId: string) => and(eq(students.schoolId, schoolId), isNull(students.leftOn));

const guardians = (reader: Reader, schoolId: string, chosen: SQL) =>
  reader
    .select(columns)
    .from(students)
    .innerJoin(guardianships, eq(guardianships.studentId, students.id))
    .innerJoin(users, eq(users.id, guardianships.guardianId))
    .innerJoin(pupils, eq(pupils.id, students.userId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(and(attends(schoolId), isReadingGuardianship, isSomebody, chosen));

const pupilsThemselves = (reader: Reader, schoolId: string, chosen: SQL) =>
  reader
    .select(columns)
    .from(students)
    .innerJoin(users, eq(users.id, students.userId))
    .innerJoin(pupils, eq(pupils.id, students.userId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(and(attends(schoolId), isSomebody, chosen));

export type AddresseeRow = Awaited<ReturnType<typeof guardians>>[number];

/** A guardian is of a class by any of their children, and is listed with all of them. */
const isGuardianIn = (reader: Reader, classId: string) =>
  inArray(
    users.id,
    reader
      .select({ id: guardianships.guardianId })
      .from(guardianships)
      .innerJoin(students, eq(students.id, guardianships.studentId))
      .where(and(eq(students.classId, classId), isNull(students.leftOn), isReadingGuardianship)),
  );

const hasState = ({ states }: LetterChoice): SQL =>
  states === undefined ? sql`true` : inArray(connectionState, states);

/**
 * Everybody of this school whom the choice names, whether a letter is due or not: with every child of theirs in the
 * school, and nothing of any other school.
 */
export async function listAddressees(
  reader: Reader,
  schoolId: string,
  choice: LetterChoice,
): Promise<AddresseeRow[]> {
  const { audience, classId, people } = choice;
  if (people) {
    const chosen = inArray(users.id, people);
    const [adults, young] = [guardians(reader, schoolId, chosen), pupilsThemselves(reader, schoolId, chosen)];
    return [...(await adults), ...(await young)];
  }
  const state = hasState(choice);
  if (audience === "students") {
    const isIn = classId ? eq(students.classId, classId) : sql`true`;
    return pupilsThemselves(reader, schoolId, sql`${isIn} and ${state}`);
  }
  const isIn = classId ? isGuardianIn(reader, classId) : sql`true`;
  return guardians(reader, schoolId, sql`${isIn} and ${state}`);
}
