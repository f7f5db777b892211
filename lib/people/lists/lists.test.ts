import { eq } from "drizzle-orm";
import { students, users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { type Parameters, readListRequest } from "../../lists/list-request";
import { listClasses, listYears } from "./list-classes";
import { countGuardians, findSelectedGuardians, guardianList, listGuardiansPage } from "./list-guardians";
import { countStudents, findSelectedStudents, listStudentsPage, studentList } from "./list-students";

async function makeFamily() {
  const school = await makeSchool();
  const [pupil, guardian] = [
    await makeStudent(school.id, { firstName: "Éléonore" }),
    await makePerson({ active: true }),
  ];
  await makeGuardianship(guardian.userId, pupil.studentId);
  const alone = await makeStudent(school.id, { firstName: "Noé", active: true });
  return { school, reach: [school.id], pupil, guardian, alone };
}

const studentsBy = async (reach: string[], filters: Parameters = {}) => {
  const request = readListRequest(filters, studentList);
  const { rows } = await listStudentsPage(reach, request);
  expect(rows).toHaveLength(await countStudents(reach, request.filters));
  return rows.map(({ userId }) => userId).sort();
};

const guardiansBy = async (reach: string[], filters: Parameters = {}) => {
  const request = readListRequest(filters, guardianList);
  const { rows } = await listGuardiansPage(reach, request);
  expect(rows).toHaveLength(await countGuardians(reach, request.filters));
  return rows.map(({ userId }) => userId).sort();
};

test("the list of pupils is filtered by name, class, state, paper and the lack of a guardian", async () => {
  const { reach, pupil, alone } = await makeFamily();
  await db.update(users).set({ onPaper: true }).where(eq(users.id, pupil.userId));
  expect(await studentsBy(reach)).toEqual([pupil.userId, alone.userId].sort());
  for (const filters of [
    { q: `eleonore ${pupil.lastName.toUpperCase()}` },
    { q: pupil.username },
    { etat: "jamais" },
    { papier: "1" },
  ])
    expect(await studentsBy(reach, filters)).toEqual([pupil.userId]);
  for (const filters of [{ etat: "actif" }, { seul: "1" }, { q: "Noé", classe: "3A", annee: "2026-2027" }])
    expect(await studentsBy(reach, filters)).toEqual([alone.userId]);
  for (const filters of [{ q: "%" }, { etat: "suspendu" }, { classe: "9Z" }, { ecole: "ailleurs" }])
    expect(await studentsBy(reach, filters)).toEqual([]);
});

test("leavers stand in their own list, and what is joined or erased in none", async () => {
  const { reach, pupil, alone } = await makeFamily();
  await db.update(students).set({ leftOn: "2026-06-30" }).where(eq(students.id, pupil.studentId));
  expect(await studentsBy(reach, { etat: "parti" })).toEqual([pupil.userId]);
  expect(await studentsBy(reach)).toEqual([alone.userId]);
  await db.update(users).set({ mergedIntoId: pupil.userId }).where(eq(users.id, alone.userId));
  expect(await studentsBy(reach)).toEqual([]);
});

test("the list of guardians names only the children within the reach", async () => {
  const { reach, guardian, pupil } = await makeFamily();
  const elsewhere = await makeStudent((await makeSchool()).id, { firstName: "Zoé" });
  await makeGuardianship(guardian.userId, elsewhere.studentId);
  const { rows } = await listGuardiansPage(reach, readListRequest({}, guardianList));
  expect(rows).toMatchObject([
    { userId: guardian.userId, children: [{ name: `Éléonore ${pupil.lastName}`, className: "3A" }] },
  ]);
  expect(await guardiansBy(reach, { etat: "actif", classe: "3A" })).toEqual([guardian.userId]);
  expect(await guardiansBy(reach, { etat: "jamais" })).toEqual([]);
  expect(await guardiansBy([(await makeSchool()).id])).toEqual([]);
});

test("a selection is read again through the reach: who is foreign is left out", async () => {
  const [mine, theirs] = [await makeFamily(), await makeFamily()];
  const ids = [mine.pupil.studentId, theirs.pupil.studentId];
  const pupils = await findSelectedStudents(db, mine.reach, { all: false, ids });
  expect(pupils.map(({ studentId }) => studentId)).toEqual([mine.pupil.studentId]);
  const adults = [mine.guardian.userId, theirs.guardian.userId];
  expect(await findSelectedGuardians(db, mine.reach, { all: false, ids: adults })).toEqual([
    { userId: mine.guardian.userId },
  ]);
  expect(await findSelectedStudents(db, mine.reach, { all: true, filters: {} })).toHaveLength(2);
});

test("a class counts its pupils, and each adult once", async () => {
  const { reach, guardian, alone } = await makeFamily();
  await makeGuardianship(guardian.userId, alone.studentId);
  const [year = ""] = await listYears(reach);
  expect(await listClasses(reach, { year })).toMatchObject([
    { name: "3A", pupils: 2, adults: 1, activeAdults: 1 },
  ]);
  expect(await listClasses([(await makeSchool()).id], { year })).toEqual([]);
});
