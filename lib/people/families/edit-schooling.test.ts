import { eq } from "drizzle-orm";
import { students } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { editSchooling, findSchooling, type SchoolingFields } from "./edit-schooling";

async function makePupil() {
  const school = await makeSchool();
  const pupil = await makeStudent(school.id);
  const staff = { userId: (await makePerson()).userId, reach: [school.id] };
  const formOf = async (fields: Partial<SchoolingFields>) => {
    const found = await findSchooling(db, staff.reach, pupil.studentId);
    if (!found) throw new Error("The pupil is out of reach.");
    const { birthDate, matricule, classId, leftOn, version } = found;
    return {
      studentId: pupil.studentId,
      version,
      fields: { birthDate, matricule, classId, leftOn, ...fields },
    };
  };
  return { school, pupil, staff, formOf };
}

test("a schooling is corrected, and the second of two secretaries is told", async () => {
  const { staff, formOf, pupil } = await makePupil();
  const [one, other] = [await formOf({ birthDate: "2012-02-29" }), await formOf({ leftOn: "2026-06-30" })];
  expect(await editSchooling(staff, one)).toEqual({ outcome: "changed" });
  expect(await editSchooling(staff, other)).toEqual({ outcome: "stale" });
  expect(await findSchooling(db, staff.reach, pupil.studentId)).toMatchObject({
    birthDate: "2012-02-29",
    leftOn: null,
  });
});

test("another pupil's matricule, another school's class and a foreign pupil are refused, and nothing is written", async () => {
  const { school, staff, formOf, pupil } = await makePupil();
  const [twin, foreign] = [await makeStudent(school.id), await makeStudent((await makeSchool()).id)];
  const [taken] = await db
    .select({ matricule: students.matricule })
    .from(students)
    .where(eq(students.id, twin.studentId));
  const [elsewhere] = await db
    .select({ classId: students.classId })
    .from(students)
    .where(eq(students.id, foreign.studentId));
  const before = await findSchooling(db, staff.reach, pupil.studentId);
  expect(await editSchooling(staff, await formOf({ matricule: taken?.matricule ?? "" }))).toEqual({
    outcome: "matricule-taken",
  });
  expect(await editSchooling(staff, await formOf({ classId: elsewhere?.classId ?? null }))).toEqual({
    outcome: "foreign-class",
  });
  expect(await editSchooling(staff, { ...(await formOf({})), studentId: foreign.studentId })).toEqual({
    outcome: "absent",
  });
  expect(await findSchooling(db, staff.reach, pupil.studentId)).toEqual(before);
});
