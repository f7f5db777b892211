import { eq } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeGuardianship, makePerson, makeSchool, makeStaff, makeStudent } from "@/e2e/support/make-people";
import { db } from "../db/client";
import { countSchoolAccounts } from "./school-counts";

const countsOf = async (schoolId: string) => (await countSchoolAccounts([schoolId]))[0];

test("everyone of a school is counted once: pupils, guardians of siblings, staff who are parents", async () => {
  const school = await makeSchool();
  const [elder, younger] = [await makeStudent(school.id, { active: true }), await makeStudent(school.id)];
  const parent = await makePerson({ active: true });
  for (const { studentId } of [elder, younger]) await makeGuardianship(parent.userId, studentId);
  await makeStaff(parent.userId, "secretary", school.id);
  expect(await countsOf(school.id)).toMatchObject({ accounts: 3, active: 2, neverConnected: 1, bounced: 0 });
});

test("a returned mail is counted, a guardian whose link has ended and a suspended person are not", async () => {
  const school = await makeSchool();
  const pupil = await makeStudent(school.id);
  const [former, suspended] = [await makePerson(), await makePerson()];
  await makeGuardianship(former.userId, pupil.studentId, { endsAt: new Date(Date.now() - 1000) });
  await makeGuardianship(suspended.userId, pupil.studentId);
  await db.update(users).set({ suspendedAt: new Date() }).where(eq(users.id, suspended.userId));
  await db.update(users).set({ emailBouncedAt: new Date() }).where(eq(users.id, pupil.userId));
  expect(await countsOf(school.id)).toMatchObject({ accounts: 1, neverConnected: 1, bounced: 1 });
});

test("a school without anybody shows zeros, and a secretary of one school does not reach another", async () => {
  const [own, other] = [await makeSchool(), await makeSchool()];
  expect(await countsOf(own.id)).toMatchObject({ accounts: 0, active: 0, neverConnected: 0, bounced: 0 });
  const seen = await countSchoolAccounts([own.id]);
  expect(seen.map(({ id }) => id)).not.toContain(other.id);
  expect(await countSchoolAccounts([])).toEqual([]);
});
