import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import {
  classes,
  guardianships,
  organisations,
  passwords,
  schools,
  schoolYears,
  staffRoles,
  students,
  users,
} from "@/drizzle/schema";
import { hashPassword } from "@/lib/auth/password";
import type { Visitor } from "@/lib/auth/visitor";
import { db } from "@/lib/db/client";
import { createUsers } from "@/lib/people/create-users";

/** The password of people who are made active; nobody's name is in it. */
export const knownPassword = "cerise-tambour-lagune-voilier";

let cheap: Promise<string> | undefined;
const knownHash = () => {
  cheap ??= hashPassword(knownPassword);
  return cheap;
};

/** Letters that no other test has: names stay names, and unique. */
export const uniqueLetters = () =>
  randomUUID()
    .replace(/[^a-z]/g, "")
    .padEnd(8, "x")
    .slice(0, 10);

/** All journeys come from one address, as pupils do: it is the school's own network, with the limits of one. */
const thisMachine = ["127.0.0.0/8", "::1/128"];

/** The organisation is one; schools are as many as tests. */
export async function makeSchool(fields: Partial<typeof schools.$inferInsert> = {}) {
  const [organisation] = await db.select({ id: organisations.id }).from(organisations).limit(1);
  if (!organisation) await db.insert(organisations).values({ name: "Écoles d’essai" });
  const slug = `ecole-${uniqueLetters()}`;
  const [school] = await db
    .insert(schools)
    .values({
      slug,
      name: `École ${slug}`,
      email: `secretariat@${slug}.example`,
      phone: "081 00 00 00",
      ownNetworks: thisMachine,
      ...fields,
    })
    .returning();
  if (!school) throw new Error("No school was made.");
  return school;
}

export interface MadePerson {
  userId: string;
  username: string;
  firstName: string;
  lastName: string;
  email: string | null;
}

/** One account, never connected unless `active`. */
export async function makePerson(
  fields: { firstName?: string; lastName?: string; email?: string | null; active?: boolean } = {},
): Promise<MadePerson> {
  const { firstName = "Camille", lastName = `Essai${uniqueLetters()}`, active = false } = fields;
  const email = fields.email === undefined ? `${lastName.toLowerCase()}@famille.example` : fields.email;
  const created = await db.transaction((tx) => createUsers(tx, [{ firstName, lastName, email }]));
  const user = created.outcome === "created" ? created.users[0] : undefined;
  if (!user) throw new Error("No account was made.");
  if (active) await activate(user.id);
  return { userId: user.id, username: user.username, firstName, lastName, email };
}

/** Gives an account `knownPassword`, as if it had been chosen one day. */
export async function activate(userId: string): Promise<void> {
  await db.insert(passwords).values({ userId, hash: await knownHash() });
  await db.update(users).set({ activatedAt: new Date(), invitedAt: new Date() }).where(eq(users.id, userId));
}

async function makeClass(schoolId: string) {
  await db
    .insert(schoolYears)
    .values({ label: "2026-2027", startsOn: "2026-08-24", endsOn: "2027-07-02" })
    .onConflictDoNothing();
  const [year] = await db.select({ id: schoolYears.id }).from(schoolYears).limit(1);
  if (!year) throw new Error("No school year was made.");
  await db
    .insert(classes)
    .values({ schoolId, schoolYearId: year.id, name: "3A", headTeacher: "Mme Lambert" })
    .onConflictDoNothing();
  const [found] = await db.select({ id: classes.id }).from(classes).where(eq(classes.schoolId, schoolId));
  return found?.id ?? null;
}

/** A pupil of a school, with an account of their own. */
export async function makeStudent(
  schoolId: string,
  fields: Parameters<typeof makePerson>[0] = {},
): Promise<MadePerson & { studentId: string }> {
  const person = await makePerson({ email: null, ...fields });
  const [student] = await db
    .insert(students)
    .values({
      userId: person.userId,
      schoolId,
      classId: await makeClass(schoolId),
      matricule: uniqueLetters(),
    })
    .returning({ id: students.id });
  if (!student) throw new Error("No student was made.");
  return { ...person, studentId: student.id };
}

/** Ties an adult to a child. */
export async function makeGuardianship(
  guardianId: string,
  studentId: string,
  fields: Partial<typeof guardianships.$inferInsert> = {},
): Promise<void> {
  await db.insert(guardianships).values({ guardianId, studentId, ...fields });
}

/** Gives somebody a staff role. */
export async function makeStaff(
  userId: string,
  role: "administrator" | "secretary",
  schoolId: string | null = null,
): Promise<void> {
  await db.insert(staffRoles).values({ userId, role, schoolId });
}

let lastAddress = 0;

/** A stranger's browser, from an address that no other test uses. */
export function newVisitor(fields: Partial<Visitor> = {}): Visitor {
  lastAddress += 1;
  const address = `10.${process.pid % 250}.${Math.floor(lastAddress / 250)}.${(lastAddress % 250) + 1}`;
  return { address, deviceLabel: "Firefox sur Android", deviceCookie: undefined, ...fields };
}
