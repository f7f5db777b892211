import { eq } from "drizzle-orm";
import { classes, students, users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { createClass, nameHeadTeacher } from "../families/change-class";
import { markOnPaper, moveToClass } from "./change-many";
import { findClass } from "./list-classes";

async function makeDesk() {
  const school = await makeSchool();
  const staff = { userId: (await makePerson()).userId, reach: [school.id] };
  return { school, staff, pupils: [await makeStudent(school.id), await makeStudent(school.id)] };
}

const onPaper = async (userId = "") =>
  (await db.select({ onPaper: users.onPaper }).from(users).where(eq(users.id, userId)))[0]?.onPaper;
const classOf = async (studentId = "") =>
  (await db.select({ id: students.classId }).from(students).where(eq(students.id, studentId)))[0]?.id;

test("everybody whom a list shows is marked on paper, once, and nobody of another school", async () => {
  const { staff, pupils } = await makeDesk();
  const foreign = await makeStudent((await makeSchool()).id);
  expect(await markOnPaper(staff, "students", { all: true, filters: {} }, true)).toBe(2);
  expect(await markOnPaper(staff, "students", { all: true, filters: {} }, true)).toBe(0);
  expect([await onPaper(pupils[0]?.userId), await onPaper(foreign.userId)]).toEqual([true, false]);
  expect(await markOnPaper(staff, "students", { all: false, ids: [foreign.studentId] }, true)).toBe(0);
});

test("adults who are ticked are marked on paper, and a stranger who is ticked by hand is not", async () => {
  const { staff, pupils } = await makeDesk();
  const [parent, stranger] = [await makePerson(), await makePerson()];
  await makeGuardianship(parent.userId, pupils[0]?.studentId ?? "");
  const ids = [parent.userId, stranger.userId];
  expect(await markOnPaper(staff, "guardians", { all: false, ids }, true)).toBe(1);
  expect([await onPaper(parent.userId), await onPaper(stranger.userId)]).toEqual([true, false]);
});

test("pupils move into a class of their school, never into another school's", async () => {
  const { school, staff, pupils } = await makeDesk();
  const made = await createClass(staff, { schoolId: school.id, name: "4B", headTeacher: null });
  if (made.outcome !== "created") throw new Error(made.outcome);
  const ids = pupils.map(({ studentId }) => studentId);
  expect(await moveToClass(staff, { all: false, ids }, made.classId)).toBe(2);
  expect(await classOf(ids[0])).toBe(made.classId);
  const foreign = await makeStudent((await makeSchool()).id);
  const elsewhere = await classOf(foreign.studentId);
  expect(await moveToClass(staff, { all: false, ids }, elsewhere ?? "")).toBeUndefined();
  expect(await moveToClass(staff, { all: false, ids: [foreign.studentId] }, made.classId)).toBe(0);
  expect([await classOf(ids[0]), await classOf(foreign.studentId)]).toEqual([made.classId, elsewhere]);
});

test("a class that is spelt otherwise is the same, and two secretaries who add it at once make one", async () => {
  const { school, staff } = await makeDesk();
  const add = (name: string) => createClass(staff, { schoolId: school.id, name, headTeacher: null });
  expect(await add("3 a")).toMatchObject({ outcome: "known" });
  const answers = await Promise.all([add("5C"), add("5C")]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["created", "known"]);
  expect(
    await createClass(staff, { schoolId: (await makeSchool()).id, name: "1A", headTeacher: null }),
  ).toEqual({
    outcome: "absent",
  });
  expect(await db.$count(classes, eq(classes.schoolId, school.id))).toBe(2);
});

test("the second of two secretaries who name a titulaire is told", async () => {
  const { staff, pupils } = await makeDesk();
  const classId = (await classOf(pupils[0]?.studentId)) ?? "";
  const name = (headTeacher: string) =>
    nameHeadTeacher(staff, { classId, before: "Mme Lambert", headTeacher });
  expect([await name("M. Petit"), await name("Mme Grand")]).toEqual([
    { outcome: "changed" },
    { outcome: "stale" },
  ]);
  expect(await findClass(staff.reach, classId)).toMatchObject({ headTeacher: "M. Petit", pupils: 2 });
});
