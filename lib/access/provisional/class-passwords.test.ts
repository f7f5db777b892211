import { eq, sql } from "drizzle-orm";
import { auditEvents, passwords, students } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import {
  activate,
  makePerson,
  makeSchool,
  makeStaff,
  makeStudent,
  newVisitor,
} from "@/e2e/support/make-people";
import { signInWithPassword } from "../../auth/sign-in";
import { db } from "../../db/client";
import { issueClassPasswords, listPupilsForPasswords, showClassSlips } from "./class-passwords";

/** A class of three: one never came, one did, one works at the school too. */
async function givenClass() {
  const school = await makeSchool();
  const secretary = await makePerson({ active: true });
  const staff = { userId: secretary.userId, reach: [school.id] };
  const [fresh, active, worker] = [
    await makeStudent(school.id, { firstName: "Léa" }),
    await makeStudent(school.id, { firstName: "Noé", active: true }),
    await makeStudent(school.id, { firstName: "Inès" }),
  ];
  await makeStaff(worker.userId, "secretary", school.id);
  const [row] = await db
    .select({ id: students.classId })
    .from(students)
    .where(eq(students.id, fresh.studentId));
  const found = { id: row?.id ?? "", schoolId: school.id };
  const everybody = [fresh.userId, active.userId, worker.userId];
  return { staff, found, fresh, active, worker, everybody };
}

const age = (minutes: number) =>
  db.update(passwords).set({ changedAt: sql`now() - make_interval(mins => ${minutes}::int)` });

test("only who never came in and does not work here gets one; it opens the form that chooses a real one", async () => {
  const { staff, found, fresh, everybody } = await givenClass();
  expect(await issueClassPasswords(staff, found, everybody)).toEqual({ outcome: "issued", people: 1 });
  const [slip, ...others] = await showClassSlips(staff, found);
  expect(others).toEqual([]);
  expect(slip).toMatchObject({ userId: fresh.userId, username: fresh.username });
  expect(slip?.password).toMatch(/^[a-z]+(-[a-z]+){3}$/);
  const attempt = { identifier: fresh.username, password: slip?.password ?? "", stay: false };
  expect(await signInWithPassword(attempt, newVisitor())).toMatchObject({ kind: "provisional" });
});

test("pressed twice, or by two secretaries at once, the slips stay the same", async () => {
  const { staff, found, everybody } = await givenClass();
  await Promise.all([
    issueClassPasswords(staff, found, everybody),
    issueClassPasswords(staff, found, everybody),
  ]);
  const first = await showClassSlips(staff, found);
  await issueClassPasswords(staff, found, everybody);
  expect(await showClassSlips(staff, found)).toEqual(first);
  await age(11);
  await issueClassPasswords(staff, found, everybody);
  expect((await showClassSlips(staff, found))[0]?.password).not.toBe(first[0]?.password);
});

test("the sheet is gone after an hour, and once the pupil has come in", async () => {
  const { staff, found, fresh, everybody } = await givenClass();
  await issueClassPasswords(staff, found, everybody);
  await age(61);
  expect(await showClassSlips(staff, found)).toEqual([]);
  await age(1);
  expect(await showClassSlips(staff, found)).toHaveLength(1);
  await db.delete(passwords).where(eq(passwords.userId, fresh.userId));
  await activate(fresh.userId);
  expect(await showClassSlips(staff, found)).toEqual([]);
});

test("another school's class is empty, and no password is stored or told to anybody but its holder", async () => {
  const { staff, found, fresh, everybody } = await givenClass();
  const foreign = { userId: staff.userId, reach: [(await makeSchool()).id] };
  expect(await issueClassPasswords(foreign, found, everybody)).toEqual({ outcome: "nobody" });
  await issueClassPasswords(staff, found, everybody);
  expect(await showClassSlips(foreign, found)).toEqual([]);
  expect(JSON.stringify(await listPupilsForPasswords(staff.reach, found.id))).not.toMatch(/argon2|seed/);
  const [slip] = await showClassSlips(staff, found);
  const [stored] = await db.select().from(passwords).where(eq(passwords.userId, fresh.userId));
  expect(JSON.stringify(stored)).not.toContain(slip?.password);
  const acts = await db.select().from(auditEvents).where(eq(auditEvents.actorId, staff.userId));
  expect(acts.map(({ action }) => action)).toContain("access.provisional_passwords_shown");
  expect(JSON.stringify(acts)).not.toContain(slip?.password);
});
