import { eq } from "drizzle-orm";
import { auditEvents, students } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { createGroup, renameGroup } from "./change-group";
import { addMembers, removeMembers } from "./change-members";
import { findGroup, listGroups, listMembers } from "./list-groups";

async function makeDesk() {
  const school = await makeSchool();
  const staff = { userId: (await makePerson()).userId, reach: [school.id] };
  const pupils = [await makeStudent(school.id), await makeStudent(school.id)] as const;
  const made = await createGroup(staff, { schoolId: school.id, name: "Latin" });
  if (made.outcome !== "created") throw new Error(made.outcome);
  return { school, staff, pupils, groupId: made.groupId };
}

test("two secretaries who create one group make one; a name is a school's own", async () => {
  const { school, staff } = await makeDesk();
  const create = () => createGroup(staff, { schoolId: school.id, name: "Rome" });
  const answers = await Promise.all([create(), create()]);
  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(["created", "known"]);
  const other = await makeDesk();
  expect(await createGroup(other.staff, { schoolId: school.id, name: "Grec" })).toEqual({
    outcome: "absent",
  });
  expect((await listGroups(staff.reach)).map(({ name }) => name)).toEqual(["Latin", "Rome"]);
});

test("pupils come in by id or with their class, once, and never from another school", async () => {
  const { staff, pupils, groupId } = await makeDesk();
  const foreign = await makeStudent((await makeSchool()).id);
  const [first, second] = pupils;
  const ids = [first.studentId, foreign.studentId];
  expect(await addMembers(staff, groupId, { studentIds: ids, classId: null })).toBe(1);
  const [row] = await db.select().from(students).where(eq(students.id, second.studentId));
  expect(await addMembers(staff, groupId, { studentIds: [], classId: row?.classId ?? null })).toBe(1);
  expect((await listMembers(groupId)).map(({ studentId }) => studentId).toSorted()).toEqual(
    [first.studentId, second.studentId].toSorted(),
  );
  expect(await removeMembers(staff, groupId, [first.studentId])).toBe(1);
  expect(await findGroup(staff.reach, groupId)).toMatchObject({ name: "Latin", pupils: 1 });
});

test("another school's group is not found, renamed, filled or emptied", async () => {
  const { pupils, groupId } = await makeDesk();
  const { staff } = await makeDesk();
  const ids = [pupils[0].studentId];
  expect(await findGroup(staff.reach, groupId)).toBeUndefined();
  expect(await addMembers(staff, groupId, { studentIds: ids, classId: null })).toBeUndefined();
  expect(await removeMembers(staff, groupId, ids)).toBeUndefined();
  expect(await renameGroup(staff, { groupId, before: "Latin", name: "Grec" })).toEqual({ outcome: "absent" });
});

test("the second of two who rename a group is told, and a name that is taken is refused", async () => {
  const { school, staff, groupId } = await makeDesk();
  await createGroup(staff, { schoolId: school.id, name: "Grec" });
  const rename = (name: string) => renameGroup(staff, { groupId, before: "Latin", name });
  expect(await rename("Grec")).toEqual({ outcome: "known" });
  expect([await rename("Latin A"), await rename("Latin B")]).toEqual([
    { outcome: "renamed" },
    { outcome: "stale" },
  ]);
  expect(await db.$count(auditEvents, eq(auditEvents.actorId, staff.userId))).toBe(3);
});
