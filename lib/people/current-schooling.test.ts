import { eq, sql } from "drizzle-orm";
import { students } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { db } from "../db/client";
import { listChildrenOf } from "./children";
import { listOwnStudents } from "./students";

async function makeLeaver(daysAgo: number, leaverDays = 60) {
  const [school, guardian] = [await makeSchool({ leaverDays }), await makePerson()];
  const student = await makeStudent(school.id);
  await makeGuardianship(guardian.userId, student.studentId);
  await db
    .update(students)
    .set({ leftOn: sql`(now() at time zone 'Europe/Brussels')::date - ${daysAgo}::int` })
    .where(eq(students.id, student.studentId));
  return { guardian, student };
}

test("on the last of the school's days for leavers, the student and the guardian still read", async () => {
  for (const [daysAgo, leaverDays] of [
    [60, 60],
    [0, 0],
    [-3, 0],
  ] as const) {
    const { guardian, student } = await makeLeaver(daysAgo, leaverDays);
    expect((await listChildrenOf(guardian.userId)).map(({ id }) => id)).toEqual([student.studentId]);
    expect(await listOwnStudents(student.userId)).toMatchObject([{ id: student.studentId }]);
  }
});

test("the day after, neither of them does, and nobody is told that there was something", async () => {
  for (const [daysAgo, leaverDays] of [
    [61, 60],
    [1, 0],
  ] as const) {
    const { guardian, student } = await makeLeaver(daysAgo, leaverDays);
    expect(await listChildrenOf(guardian.userId)).toEqual([]);
    expect(await listOwnStudents(student.userId)).toEqual([]);
  }
});

test("another child who stays keeps the guardian's access", async () => {
  const { guardian } = await makeLeaver(100);
  const staying = await makeStudent((await makeSchool()).id);
  await makeGuardianship(guardian.userId, staying.studentId);
  expect((await listChildrenOf(guardian.userId)).map(({ id }) => id)).toEqual([staying.studentId]);
});
