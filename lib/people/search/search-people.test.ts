import { eq, sql } from "drizzle-orm";
import { classes, searchDocuments, students, users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import {
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStudent,
  uniqueLetters,
} from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { searchPeople } from "./search-people";

/** A family of a school of its own: names are common, the school is not. */
async function givenFamily() {
  const school = await makeSchool();
  const reach = [school.id];
  const mother = await makePerson({
    firstName: "Élodie",
    lastName: "Dupont-Martin",
    email: `elodie.m${uniqueLetters()}@gmail.com`,
  });
  await db.update(users).set({ phone: "+32470123456" }).where(eq(users.id, mother.userId));
  const lea = await makeStudent(school.id, { firstName: "Léa", lastName: "D’Haese" });
  const jean = await makeStudent(school.id, { firstName: "Jean-Pierre", lastName: "Van den Berghe" });
  await makeGuardianship(mother.userId, lea.studentId);
  const found = async (typed: string) =>
    (await searchPeople(reach, typed, 20)).people.map(({ userId }) => userId);
  return { school, reach, mother, lea, jean, found };
}

test("a person is found by name, username, e-mail, telephone, matricule and class, however it is typed", async () => {
  const { mother, lea, jean, found } = await givenFamily();
  const [matricule] = await db
    .select({ matricule: students.matricule })
    .from(students)
    .where(eq(students.id, lea.studentId));
  const ways = {
    [mother.userId]: [
      "dupont",
      "DUPONT élodie",
      "elodie dupont",
      "martin elo",
      "dupont-martin",
      "dupontmartin",
      mother.username,
      mother.email ?? "",
      mother.email?.toUpperCase() ?? "",
      "0470/12.34.56",
      "+32 470 12 34 56",
      "0032470123456",
      "470123456",
      "0470 12 34",
    ],
    [lea.userId]: ["d'haese", "DHaese", "haese lea", "lé", String(matricule?.matricule)],
    [jean.userId]: ["van den berghe", "berghe jean", "vandenberghe", "pierre"],
  };
  for (const [userId, typed] of Object.entries(ways))
    for (const text of typed) expect(await found(text), text).toContain(userId);
});

test("a misspelt name finds the right person first", async () => {
  const { mother, lea, jean, found } = await givenFamily();
  const misspelt = { dupnot: mother, "dupon martain elodi": mother, dhaesse: lea, "bergue jaen": jean };
  for (const [typed, { userId }] of Object.entries(misspelt))
    expect((await found(typed))[0], typed).toBe(userId);
});

test("what nobody is called finds nobody, and neither does a single letter", async () => {
  const { found } = await givenFamily();
  expect(await found("zzyzxqw")).toEqual([]);
  expect(await found("d")).toEqual([]);
  expect(await found("% _")).toEqual([]);
});

test("a class's name lists the class, and the class itself comes with it", async () => {
  const { school, reach, lea, jean } = await givenFamily();
  for (const typed of ["3A", "3 a"]) {
    const { classes: named, people } = await searchPeople(reach, typed, 20);
    expect(named).toEqual([{ id: expect.any(String), name: "3A", schoolName: school.name, pupils: 2 }]);
    expect(people.map(({ userId }) => userId)).toEqual([lea.userId, jean.userId]);
  }
});

test("a guardian is shown with the children within the reach, a pupil with class and school", async () => {
  const { school, reach, mother, lea } = await givenFamily();
  const elsewhere = await makeStudent((await makeSchool()).id, { firstName: "Ailleurs" });
  await makeGuardianship(mother.userId, elsewhere.studentId);
  const [guardian] = (await searchPeople(reach, "dupont", 20)).people;
  expect(guardian?.children).toEqual([{ firstName: "Léa", lastName: lea.lastName, className: "3A" }]);
  const [pupil] = (await searchPeople(reach, "haese", 20)).people;
  expect(pupil?.schoolings).toEqual([{ className: "3A", schoolName: school.name, left: false }]);
});

test("people of another school, joined or erased ones are not found", async () => {
  const { mother, lea, jean, found } = await givenFamily();
  const foreign = [(await makeSchool()).id];
  expect((await searchPeople(foreign, "dupont elodie", 20)).people).toEqual([]);
  expect((await searchPeople([], "dupont elodie", 20)).people).toEqual([]);
  await db.update(users).set({ mergedIntoId: mother.userId }).where(eq(users.id, lea.userId));
  await db.update(users).set({ erasedAt: sql`now()` }).where(eq(users.id, jean.userId));
  expect(await found("haese")).toEqual([]);
  expect(await found("berghe")).toEqual([]);
  await db.update(users).set({ mergedIntoId: null }).where(eq(users.id, lea.userId));
  expect(await found("haese")).toEqual([lea.userId]);
});

test("what changes a name, an address, a schooling or a class changes what people are found by", async () => {
  const { mother, lea, found } = await givenFamily();
  await db
    .update(users)
    .set({ lastName: "Quetelet", foldedName: "quetelet elodie" })
    .where(eq(users.id, mother.userId));
  expect(await found("quetelet")).toEqual([mother.userId]);
  await db.update(users).set({ email: "nouvelle.adresse@skynet.be" }).where(eq(users.id, mother.userId));
  expect(await found("nouvelle.adresse@sky")).toEqual([mother.userId]);
  const [schooling] = await db.select().from(students).where(eq(students.id, lea.studentId));
  await db
    .update(classes)
    .set({ name: "4 TQ" })
    .where(eq(classes.id, schooling?.classId ?? ""));
  expect(await found("4tq")).toContain(lea.userId);
  await db.update(students).set({ leftOn: "2026-10-01" }).where(eq(students.id, lea.studentId));
  expect(await found("4tq")).not.toContain(lea.userId);
  expect(await found("haese")).toContain(lea.userId);
});

test("a sign-in or an invitation rewrites no document", async () => {
  const { mother } = await givenFamily();
  const version = () =>
    db
      .select({ version: sql<string>`xmin::text` })
      .from(searchDocuments)
      .where(eq(searchDocuments.userId, mother.userId));
  const before = await version();
  await db
    .update(users)
    .set({ invitedAt: sql`now()`, activatedAt: sql`now()` })
    .where(eq(users.id, mother.userId));
  expect(await version()).toEqual(before);
});
