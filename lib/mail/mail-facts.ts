import { and, eq, isNull, or } from "drizzle-orm";
import { guardianships, organisations, schools, staffRoles, students, users } from "@/drizzle/schema";
import { db } from "../db/client";
import { isCurrentGuardianship, isReadingGuardianship } from "../people/current-guardianship";
import { fullName } from "../people/full-name";
import { type School, schoolColumns } from "../people/schools";

/** Who signs the mail, and whom to call. */
export type MailSchool = Pick<School, "name" | "email" | "phone" | "address" | "officeHours" | "colour">;

/** All that a mail may tell of the person it greets. */
export interface MailPerson {
  fullName: string;
  username: string;
}

/** What the account will open: sentences of the first mail. */
export interface MailRoles {
  children: string[];
  isStudent: boolean;
  isStaff: boolean;
}

/** Greeting and username as they are at this moment; undefined when nobody has this id. */
export async function findMailPerson(userId: string | null): Promise<MailPerson | undefined> {
  if (!userId) return undefined;
  const [found] = await db
    .select({ firstName: users.firstName, lastName: users.lastName, username: users.username })
    .from(users)
    .where(eq(users.id, userId));
  return found && { fullName: fullName(found), username: found.username };
}

/** The children that a person may read about today, and whether they learn or work here. */
export async function findMailRoles(userId: string): Promise<MailRoles> {
  const children = await db
    .select({ firstName: users.firstName, lastName: users.lastName })
    .from(guardianships)
    .innerJoin(students, eq(students.id, guardianships.studentId))
    .innerJoin(users, eq(users.id, students.userId))
    .where(and(eq(guardianships.guardianId, userId), isReadingGuardianship))
    .orderBy(students.birthDate, users.firstName);
  const isStudent = await db.$count(students, and(eq(students.userId, userId), isNull(students.leftOn)));
  const isStaff = await db.$count(staffRoles, and(eq(staffRoles.userId, userId), isNull(staffRoles.endedAt)));
  return {
    children: children.map(fullName),
    isStudent: isStudent > 0,
    isStaff: isStaff > 0,
  };
}

async function findSchool(schoolId: string | null | undefined): Promise<MailSchool | undefined> {
  if (!schoolId) return undefined;
  const [school] = await db.select(schoolColumns).from(schools).where(eq(schools.id, schoolId));
  return school;
}

/** The school through which a person is known: as a student, by a child, or as staff. */
async function findSchoolIdOf(userId: string | null): Promise<string | null | undefined> {
  if (!userId) return undefined;
  const [taught] = await db
    .select({ schoolId: students.schoolId })
    .from(students)
    .leftJoin(guardianships, and(eq(guardianships.studentId, students.id), isCurrentGuardianship))
    .where(or(eq(students.userId, userId), eq(guardianships.guardianId, userId)))
    .orderBy(students.createdAt)
    .limit(1);
  if (taught) return taught.schoolId;
  const [worked] = await db
    .select({ schoolId: staffRoles.schoolId })
    .from(staffRoles)
    .where(and(eq(staffRoles.userId, userId), isNull(staffRoles.endedAt)))
    .limit(1);
  return worked?.schoolId;
}

/** A deployment of one school signs in its name; one of several, or of none yet, in the organisation's. */
async function findCommonSignature(): Promise<MailSchool> {
  const [school, another] = await db.select(schoolColumns).from(schools).limit(2);
  if (school && !another) return school;
  const [organisation] = await db.select({ name: organisations.name }).from(organisations).limit(1);
  const name = organisation?.name ?? "Préau";
  return { name, email: null, phone: null, address: null, officeHours: null, colour: null };
}

/** The school that signs: the one the mail names, else the person's, else the deployment's own. */
export async function findSigningSchool(schoolId: string | null, userId: string | null): Promise<MailSchool> {
  const named = await findSchool(schoolId);
  return named ?? (await findSchool(await findSchoolIdOf(userId))) ?? (await findCommonSignature());
}
