import { expect, test } from "@/e2e/support/database-test";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { minutes } from "../durations";
import { findChildOf, listChildrenOf } from "./children";
import { listOwnStudents } from "./students";

const fromNow = (duration: number) => new Date(Date.now() + duration);

async function familyOf(...children: Parameters<typeof makeGuardianship>[2][]) {
  const [school, guardian] = [await makeSchool(), await makePerson()];
  const students = [];
  for (const link of children) {
    const student = await makeStudent(school.id);
    await makeGuardianship(guardian.userId, student.studentId, link);
    students.push(student);
  }
  return { school, guardian, students };
}

test("a guardian's child comes with its school, class and titulaire, and nothing that a guardian may not know", async () => {
  const { school, guardian, students } = await familyOf({});
  const [child] = await listChildrenOf(guardian.userId);
  expect(child).toEqual({
    id: students[0]?.studentId,
    firstName: students[0]?.firstName,
    lastName: students[0]?.lastName,
    classId: expect.any(String),
    className: "3A",
    headTeacher: "Mme Lambert",
    mayAcknowledge: true,
    mayWrite: true,
    school: {
      id: school.id,
      slug: school.slug,
      name: school.name,
      email: school.email,
      phone: school.phone,
      address: school.address,
      officeHours: school.officeHours,
      colour: school.colour,
      logoHash: null,
    },
  });
});

test("a link that has ended, and one without the right to read, show no child; one that ends later does", async () => {
  const { guardian, students } = await familyOf(
    { endsAt: fromNow(-minutes(1)) },
    { mayRead: false, motive: "Jugement" },
    { endsAt: fromNow(minutes(5)) },
  );
  const children = await listChildrenOf(guardian.userId);
  expect(children.map(({ id }) => id)).toEqual([students[2]?.studentId]);
});

test("someone else's child, an unknown one and a text that is no id are all undefined", async () => {
  const { guardian, students } = await familyOf({});
  const stranger = await familyOf({});
  const id = students[0]?.studentId ?? "";
  expect(await findChildOf(guardian.userId, id)).toMatchObject({ id });
  expect(await findChildOf(stranger.guardian.userId, id)).toBeUndefined();
  expect(await findChildOf(guardian.userId, "00000000-0000-4000-8000-000000000000")).toBeUndefined();
  expect(await findChildOf(guardian.userId, "' or true --")).toBeUndefined();
});

test("a student finds their own schooling, and nobody else's", async () => {
  const school = await makeSchool();
  const [student] = [await makeStudent(school.id), await makeStudent(school.id)];
  expect(await listOwnStudents(student.userId)).toMatchObject([{ id: student.studentId }]);
  expect(await listOwnStudents((await makePerson()).userId)).toEqual([]);
});
