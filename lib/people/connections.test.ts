import { eq } from "drizzle-orm";
import { classes, guardianships, type schools, schoolYears, students, users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import {
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStudent,
  uniqueLetters,
} from "@/e2e/support/make-people";
import { makeMailing } from "../access/invite-selection";
import { inviteUsers } from "../access/invite-users";
import { db } from "../db/client";
import type { Parameters } from "../lists/list-request";
import { findMailing, listMailings, readMailingsRequest } from "../mail/mailings";
import { countActivationsByDay } from "./connection-activations";
import { countFamiliesByClass, sortClasses } from "./connection-classes";
import { countConnectionStates, funnelOf } from "./connection-counts";
import { listConnectionPeople, resolveConnectionSelection } from "./connection-people";
import { readConnectionRequest } from "./connection-request";
import { findConnectionScope } from "./connection-scope";
import { listChildrenInSchool } from "./connection-ties";

const list = async (schoolId: string, parameters: Parameters) =>
  (await listConnectionPeople(schoolId, readConnectionRequest(parameters))).rows.map(({ userId }) => userId);

const familiesOf = async (schoolId: string) => {
  const [found] = await countFamiliesByClass(schoolId);
  return found && `${found.connected} / ${found.families}`;
};

const changeUser = (userId: string, fields: Partial<typeof users.$inferInsert>) =>
  db.update(users).set(fields).where(eq(users.id, userId));

async function makeClass(schoolId: string, name: string) {
  const [year] = await db.select({ id: schoolYears.id }).from(schoolYears).limit(1);
  const [made] = await db
    .insert(classes)
    .values({ schoolId, schoolYearId: year?.id ?? "", name })
    .returning({ id: classes.id });
  return made?.id ?? "";
}

test("a family is connected when one of the guardians who may read is, and whoever no longer counts does not count", async () => {
  const school = await makeSchool();
  const pupil = await makeStudent(school.id, { active: true });
  const [mother, father] = [await makePerson(), await makePerson()];
  await makeGuardianship(mother.userId, pupil.studentId);
  await makeGuardianship(father.userId, pupil.studentId);
  expect(await familiesOf(school.id), "a minor's own account is not the family's").toBe("0 / 1");
  await changeUser(father.userId, { activatedAt: new Date() });
  expect(await familiesOf(school.id)).toBe("1 / 1");

  const tie = eq(guardianships.guardianId, father.userId);
  await db.update(guardianships).set({ mayRead: false }).where(tie);
  expect(await familiesOf(school.id), "may not read").toBe("0 / 1");
  await db
    .update(guardianships)
    .set({ mayRead: true, endsAt: new Date("2026-01-01") })
    .where(tie);
  expect(await familiesOf(school.id), "ended").toBe("0 / 1");
  await db.update(guardianships).set({ endsAt: null }).where(tie);
  await changeUser(father.userId, { suspendedAt: new Date() });
  expect(await familiesOf(school.id), "suspended").toBe("0 / 1");

  await db.update(students).set({ leftOn: "2026-10-01" }).where(eq(students.id, pupil.studentId));
  expect(await familiesOf(school.id), "left").toBeUndefined();
});

test("a student of age is the family, and so is one without any guardian on the list", async () => {
  const school = await makeSchool();
  const adult = await makeStudent(school.id, { active: true });
  await makeGuardianship((await makePerson()).userId, adult.studentId);
  await db.update(students).set({ birthDate: "2000-01-01" }).where(eq(students.id, adult.studentId));
  await makeStudent(school.id, { active: true });
  await makeStudent(school.id);
  expect(await familiesOf(school.id)).toBe("2 / 3");
});

test("classes come as a school counts them, or the furthest behind first, and pupils without a class last", () => {
  const row = (name: string | null, connected: number) => ({
    id: name,
    name,
    headTeacher: null,
    families: 10,
    connected,
  });
  const rows = [row(null, 9), row("10A", 5), row("2B", 5), row("1C", 8)];
  const names = (order: "name" | "behind") => sortClasses(rows, order).map(({ name }) => name);
  expect(names("name")).toEqual(["1C", "2B", "10A", null]);
  expect(names("behind")).toEqual(["2B", "10A", "1C", null]);
});

test("each person is listed once, found by class, state and kind, and never by another school", async () => {
  const [school, other] = [await makeSchool(), await makeSchool()];
  const pupils = [await makeStudent(school.id), await makeStudent(school.id)] as const;
  const [parent, single] = [await makePerson({ firstName: "Zoé" }), await makePerson()];
  for (const { studentId } of pupils) await makeGuardianship(parent.userId, studentId);
  await makeGuardianship(single.userId, pupils[0].studentId);
  const ownClass = await makeClass(school.id, "6B");
  await db.update(students).set({ classId: ownClass }).where(eq(students.id, pupils[1].studentId));
  await db.transaction((tx) => inviteUsers(tx, [single.userId]));

  const all = [pupils[0].userId, pupils[1].userId, parent.userId, single.userId];
  expect((await list(school.id, {})).toSorted()).toEqual(all.toSorted());
  expect((await list(school.id, { classe: ownClass })).toSorted()).toEqual(
    [pupils[1].userId, parent.userId].toSorted(),
  );
  expect(await list(school.id, { classe: ownClass, pour: "responsables" })).toEqual([parent.userId]);
  expect(await list(school.id, { etat: "planned" })).toEqual([single.userId]);
  expect(await list(school.id, { etat: "never_invited", pour: "eleves" })).toEqual([]);
  expect(await list(other.id, { etat: "all" })).toEqual([]);

  const selected = await resolveConnectionSelection(school.id, {
    all: true,
    filters: { etat: "no_address" },
  });
  expect(selected.toSorted()).toEqual([pupils[0].userId, pupils[1].userId].toSorted());
  const stranger = await makePerson();
  const ids = [parent.userId, stranger.userId];
  expect(await resolveConnectionSelection(school.id, { all: false, ids })).toEqual([parent.userId]);
  expect(await resolveConnectionSelection(other.id, { all: false, ids })).toEqual([]);

  const children = await listChildrenInSchool(school.id, [parent.userId, single.userId]);
  expect(
    children
      .get(parent.userId)
      ?.map(({ className }) => className)
      .toSorted(),
  ).toEqual(["3A", "6B"]);
  expect(await listChildrenInSchool(other.id, [parent.userId])).toEqual(new Map());
});

test("who is active, suspended, joined to another or erased is not waited for", async () => {
  const school = await makeSchool();
  const gone = [
    { activatedAt: new Date() },
    { suspendedAt: new Date() },
    { mergedIntoId: (await makePerson()).userId },
    { erasedAt: new Date() },
  ];
  for (const fields of gone) await changeUser((await makeStudent(school.id)).userId, fields);
  const waiting = await makeStudent(school.id);
  expect(await list(school.id, {})).toEqual([waiting.userId]);
  expect(await list(school.id, { etat: "all" })).toHaveLength(3);
  expect(await countConnectionStates({ schoolId: school.id })).toMatchObject({
    active: 1,
    suspended: 1,
    no_address: 1,
  });
});

for (const tri of ["nom", "-nom", "classe", "etat", "-invitation"])
  test(`page after page (${tri}) shows everybody once, there and back`, async () => {
    const school = await makeSchool();
    for (let made = 0; made < 53; made += 1) await makeStudent(school.id);
    const first = await listConnectionPeople(school.id, readConnectionRequest({ tri }));
    const second = await listConnectionPeople(school.id, readConnectionRequest({ tri, apres: first.next }));
    const shown = [...first.rows, ...second.rows].map(({ userId }) => userId);
    expect([first.rows.length, second.rows.length, second.next]).toEqual([50, 3, undefined]);
    expect(new Set(shown).size).toBe(53);
    const back = await listConnectionPeople(
      school.id,
      readConnectionRequest({ tri, avant: second.previous }),
    );
    expect(back.rows.map(({ userId }) => userId)).toEqual(first.rows.map(({ userId }) => userId));
  });

test("the way in narrows: whoever came further is counted in each step before", () => {
  const counts = {
    ...{ bounced: 1, no_address: 2, paper: 4, never_invited: 8, expired: 16, opened: 32 },
    ...{ planned: 64, sent: 128, delivered: 256, suspended: 512, active: 1024 },
  };
  expect(funnelOf(counts).map(({ people }) => people)).toEqual([1535, 1529, 1521, 1312, 1024]);
});

test("first connections are counted on the day of Brussels, and days without any are there too", async () => {
  const school = await makeSchool();
  const late = new Date(Date.now() - 3 * 86_400_000);
  for (const at of [late, late, new Date()])
    await changeUser((await makeStudent(school.id)).userId, { activatedAt: at });
  const days = await countActivationsByDay(school.id, "month");
  expect(days).toHaveLength(30);
  expect(days.at(-1)?.people).toBe(1);
  expect(days.at(-4)?.people).toBe(2);
  expect(days.reduce((sum, { people }) => sum + people, 0)).toBe(3);
  expect((await countActivationsByDay(school.id, "year"))[0]?.day).toMatch(/-08-24$/);
});

test("an address leads to the viewer's own schools and their classes alone", async () => {
  const [school, other] = [
    await makeSchool({ name: `A ${uniqueLetters()}` }),
    await makeSchool({ name: `B ${uniqueLetters()}` }),
  ];
  const foreign = await makeStudent(other.id);
  const [own] = await db.select().from(students).where(eq(students.id, foreign.studentId));
  const reach = [school.id];
  expect(await findConnectionScope(reach, {})).toMatchObject({ school: { id: school.id } });
  expect(await findConnectionScope([school.id, other.id], { ecole: other.slug })).toMatchObject({
    school: { id: other.id },
  });
  expect(await findConnectionScope(reach, { ecole: other.slug })).toBeUndefined();
  expect(await findConnectionScope(reach, { classe: own?.classId ?? "" })).toBeUndefined();
  expect(await findConnectionScope(reach, { classe: "3A" })).toBeUndefined();
  expect(await findConnectionScope([], {})).toBe("no-school");
});

test("sendings are listed and found within the reach alone, the newest first", async () => {
  const [school, other] = [await makeSchool(), await makeSchool()];
  const actor = await makePerson({ active: true });
  const pupil = await makeStudent(school.id, { email: "eleve@famille.example" });
  const made = async ({ id: schoolId }: typeof schools.$inferSelect, userIds: string[]) => {
    const id = crypto.randomUUID();
    await makeMailing({
      id,
      act: "invite",
      schoolId,
      actorId: actor.userId,
      userIds,
      filters: {},
      sendAt: null,
    });
    return id;
  };
  const [first, second] = [await made(school, [pupil.userId]), await made(school, [pupil.userId])];
  const foreign = await made(other, []);
  const { rows } = await listMailings([school.id], readMailingsRequest({}));
  expect(rows.map(({ id }) => id)).toEqual([second, first]);
  expect(await findMailing([school.id], first)).toMatchObject({ mails: 1, waiting: 1, back: 0, people: 1 });
  expect(await findMailing([school.id], second)).toMatchObject({ mails: 0 });
  expect(await findMailing([school.id], foreign)).toBeUndefined();
});
