import { createHash } from "node:crypto";
import { and, desc, eq, inArray, sql } from "drizzle-orm";
import {
  accessTokens,
  auditEvents,
  classes,
  letterRuns,
  type schools,
  students,
  users,
} from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import {
  activate,
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStaff,
  makeStudent,
  uniqueLetters,
} from "@/e2e/support/make-people";
import { findAccessToken } from "../access/find-access-token";
import { db } from "../db/client";
import { days } from "../durations";
import { choiceOf, letterQuery } from "./letter-choice";
import { findLetterRun, listLetterRuns } from "./letter-runs";
import { openLetterRun } from "./open-letter-run";
import { printLetters } from "./print-letters";
import { proposeLetters } from "./propose-letters";

const choice = (query: Record<string, string> = {}) => choiceOf(letterQuery.parse(query));

/** A school, somebody who works there, and families: each name is an adult with one child. */
async function makeFamilies(count: number, fields: Partial<typeof schools.$inferInsert> = {}) {
  const school = await makeSchool(fields);
  const secretary = await makePerson({ active: true });
  const families = [];
  for (let index = 0; index < count; index += 1) {
    const adult = await makePerson();
    const child = await makeStudent(school.id, { firstName: "Léa" });
    await makeGuardianship(adult.userId, child.studentId);
    families.push({ adult, child });
  }
  return { school, secretary, families };
}

async function print(schoolId: string, actorId: string, query: Record<string, string> = {}) {
  const { key } = await proposeLetters(db, schoolId, choice(query));
  return printLetters({ schoolId, actorId, choice: choice(query), key });
}

const runOf = async (printed: Awaited<ReturnType<typeof printLetters>>) => {
  if (!("runId" in printed)) throw new Error(`Not printed: ${printed.outcome}`);
  return printed.runId;
};

const paperOf = async (schoolId: string, runId: string) => {
  const printout = await openLetterRun([schoolId], runId, (await makePerson()).userId);
  if (!printout || printout === "empty") throw new Error(`No paper: ${printout}`);
  return printout;
};

test("each code on the paper opens the account whose name stands above it, and the journal counts them", async () => {
  const { school, secretary, families } = await makeFamilies(3);
  const runId = await runOf(await print(school.id, secretary.userId));
  const { people } = await paperOf(school.id, runId);
  expect(people).toHaveLength(3);
  for (const { code, url, username, name } of people) {
    const found = await findAccessToken(code.replaceAll("-", ""));
    expect(found).toMatchObject({
      state: "open",
      token: { username, purpose: "activation", form: "letter" },
    });
    expect(url.endsWith(`/jeton/${code.replaceAll("-", "")}`)).toBe(true);
    const family = families.find(({ adult }) => adult.username === username);
    expect(name).toBe(`${family?.adult.firstName} ${family?.adult.lastName}`);
  }
  const ofSchool = eq(auditEvents.schoolId, school.id);
  const events = await db.select().from(auditEvents).where(ofSchool).orderBy(auditEvents.seq);
  expect(events.map(({ action, details }) => [action, (details as { people: number }).people])).toEqual([
    ["letters.printed", 3],
    ["letters.opened", 3],
  ]);
  expect(JSON.stringify(events)).not.toContain(people[0]?.code.replaceAll("-", ""));
});

test("a code that was used, or whose account was closed since, is not on the paper any more", async () => {
  const { school, secretary, families } = await makeFamilies(3);
  const runId = await runOf(await print(school.id, secretary.userId));
  const [first, second, third] = families;
  if (!first || !second || !third) throw new Error("Three families were to be made.");
  await db
    .update(accessTokens)
    .set({ usedAt: sql`now()` })
    .where(eq(accessTokens.userId, first.adult.userId));
  await db.update(users).set({ suspendedAt: sql`now()` }).where(eq(users.id, second.adult.userId));
  const { people } = await paperOf(school.id, runId);
  expect(people.map(({ username }) => username)).toEqual([third.adult.username]);
  const run = await findLetterRun([school.id], runId);
  expect(run).toMatchObject({ people: 3, used: 1, closed: 1, open: 1, expired: 0 });
  await db
    .update(accessTokens)
    .set({ expiresAt: sql`now()` })
    .where(eq(accessTokens.userId, third.adult.userId));
  expect(await openLetterRun([school.id], runId, secretary.userId)).toBe("empty");
});

test("a colleague who is a parent too gets no letter, not even one alone: whoever holds it could take their rights", async () => {
  const { school, secretary, families } = await makeFamilies(2);
  const [colleague, newcomer] = families.map(({ adult }) => adult);
  if (!colleague || !newcomer) throw new Error("Two families were to be made.");
  await activate(colleague.userId);
  await makeStaff(colleague.userId, "administrator");
  await makeStaff(newcomer.userId, "secretary", school.id);
  const everybody: Record<string, string> = {};
  for (const query of [everybody, { personnes: colleague.userId }, { personnes: newcomer.userId }])
    expect(await print(school.id, secretary.userId, query)).toEqual({ outcome: "nothing" });
  expect(
    await db.$count(accessTokens, inArray(accessTokens.userId, [colleague.userId, newcomer.userId])),
  ).toBe(0);
});

test("two secretaries at once, or one who presses twice: one printing, and the second is told which", async () => {
  const { school, secretary } = await makeFamilies(2);
  const colleague = await makePerson({ active: true });
  const { key } = await proposeLetters(db, school.id, choice());
  const press = (actorId: string) => printLetters({ schoolId: school.id, actorId, choice: choice(), key });
  const both = await Promise.all([press(secretary.userId), press(colleague.userId)]);
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(["joined", "printed"]);
  expect(new Set(await Promise.all(both.map(runOf))).size).toBe(1);
  expect((await press(secretary.userId)).outcome).toBe("joined");
  expect(await db.select().from(letterRuns).where(eq(letterRuns.schoolId, school.id))).toHaveLength(1);
});

test("a list that overlaps another one, printed at the same time, leaves every code on paper working", async () => {
  const { school, secretary, families } = await makeFamilies(3);
  const named = {
    personnes: families
      .slice(1)
      .map(({ adult }) => adult.userId)
      .join(","),
  };
  const [all, some] = await Promise.all([
    print(school.id, secretary.userId),
    print(school.id, secretary.userId, named),
  ]);
  const printed = await listLetterRuns(school.id, 10);
  expect(printed.reduce((sum, { people }) => sum + people, 0)).toBe(3);
  expect(printed.every(({ open, people }) => open === people)).toBe(true);
  expect([all.outcome, some.outcome]).toContain("printed");
});

test("who has a letter that still works gets no second one, unless it is asked for: then the first dies", async () => {
  const { school, secretary } = await makeFamilies(2);
  const first = await runOf(await print(school.id, secretary.userId));
  expect(await print(school.id, secretary.userId)).toEqual({ outcome: "nothing" });
  const second = await runOf(await print(school.id, secretary.userId, { aussi: "valables" }));
  expect(await findLetterRun([school.id], first)).toMatchObject({ closed: 2, open: 0 });
  expect(await findLetterRun([school.id], second)).toMatchObject({ closed: 0, open: 2 });
});

test("codes live as long as the school's setting says", async () => {
  const { school, secretary, families } = await makeFamilies(1, { letterDays: 45 });
  await print(school.id, secretary.userId);
  const [token] = await db
    .select()
    .from(accessTokens)
    .where(eq(accessTokens.userId, families[0]?.adult.userId ?? ""));
  const lifetime = (token?.expiresAt.getTime() ?? 0) - (token?.issuedAt.getTime() ?? 0);
  expect(Math.abs(lifetime - days(45))).toBeLessThan(60_000);
});

test("the letter of one school says nothing of a child in another, and cannot be opened from there", async () => {
  const { school, secretary, families } = await makeFamilies(1);
  const other = await makeSchool();
  const elsewhere = await makeStudent(other.id, { firstName: "Noé" });
  await makeGuardianship(families[0]?.adult.userId ?? "", elsewhere.studentId);
  const runId = await runOf(await print(school.id, secretary.userId));
  expect(JSON.stringify(await paperOf(school.id, runId))).not.toContain("Noé");
  expect(await findLetterRun([other.id], runId)).toBeUndefined();
  expect(await openLetterRun([other.id], runId, secretary.userId)).toBeUndefined();
});

test("a name from another school prints nothing", async () => {
  const { school, secretary } = await makeFamilies(1);
  const stranger = (await makeFamilies(1)).families[0]?.adult.userId ?? "";
  expect(await print(school.id, secretary.userId, { personnes: stranger })).toEqual({ outcome: "nothing" });
  expect(await db.select().from(accessTokens).where(eq(accessTokens.userId, stranger))).toEqual([]);
});

test("the other household is on no sheet of this one, even when a list gives both the same address", async () => {
  const { school, secretary, families } = await makeFamilies(1);
  const [family] = families;
  const other = await makePerson({ email: family?.adult.email ?? null });
  await makeGuardianship(other.userId, family?.child.studentId ?? "");
  const runId = await runOf(await print(school.id, secretary.userId));
  const { people } = await paperOf(school.id, runId);
  expect(people).toHaveLength(2);
  for (const { username, ...person } of people) {
    const foreign = username === other.username ? family?.adult : other;
    expect(JSON.stringify(person)).not.toContain(foreign?.username);
    expect(JSON.stringify(person)).not.toContain(foreign?.lastName);
  }
});

test("an ended tie, a tie that may not read and a pupil who left bring no letter", async () => {
  const { school, secretary, families } = await makeFamilies(1);
  const { child, adult } = families[0] ?? {};
  const [ended, blind] = [await makePerson(), await makePerson()];
  await makeGuardianship(ended.userId, child?.studentId ?? "", { endsAt: new Date(0) });
  await makeGuardianship(blind.userId, child?.studentId ?? "", { mayRead: false });
  const { people } = await proposeLetters(db, school.id, choice());
  expect(people.map(({ userId }) => userId)).toEqual([adult?.userId]);
  await db
    .update(students)
    .set({ leftOn: "2026-01-01" })
    .where(eq(students.id, child?.studentId ?? ""));
  expect(await print(school.id, secretary.userId)).toEqual({ outcome: "nothing" });
});

test("a class, a state and the students themselves can be chosen", async () => {
  const { school, families } = await makeFamilies(2);
  const [{ classId } = { classId: null }] = await db
    .select({ classId: students.classId })
    .from(students)
    .where(eq(students.id, families[0]?.child.studentId ?? ""));
  const count = async (query: Record<string, string>) =>
    (await proposeLetters(db, school.id, choice(query))).people.length;
  const [other] = await db
    .insert(classes)
    .select(
      db
        .select({
          id: sql<string>`gen_random_uuid()`.as("id"),
          schoolId: classes.schoolId,
          schoolYearId: classes.schoolYearId,
          name: sql<string>`'4B'`.as("name"),
          headTeacher: classes.headTeacher,
        })
        .from(classes)
        .where(eq(classes.id, classId ?? "")),
    )
    .returning({ id: classes.id });
  await db
    .update(students)
    .set({ classId: other?.id })
    .where(eq(students.id, families[1]?.child.studentId ?? ""));
  expect(await count({ classe: classId ?? "" })).toBe(1);
  expect(await count({ classe: other?.id ?? "", pour: "eleves" })).toBe(1);
  expect(await count({ pour: "eleves" })).toBe(2);
  await db
    .update(users)
    .set({ email: null })
    .where(eq(users.id, families[1]?.adult.userId ?? ""));
  expect(await count({ etat: "no_address" })).toBe(1);
  expect(await count({ etat: "no_address,never_invited" })).toBe(2);
});

test("who signs in already gets a code for a new password only when chosen alone", async () => {
  const { school, secretary, families } = await makeFamilies(2);
  const [adult, other] = families.map((family) => family.adult);
  await activate(adult?.userId ?? "");
  await activate(other?.userId ?? "");
  expect(await print(school.id, secretary.userId)).toEqual({ outcome: "nothing" });
  const both = `${adult?.userId},${other?.userId}`;
  expect(await print(school.id, secretary.userId, { personnes: both })).toEqual({ outcome: "nothing" });
  await runOf(await print(school.id, secretary.userId, { personnes: adult?.userId ?? "" }));
  const codes = await db
    .select({ purpose: accessTokens.purpose })
    .from(accessTokens)
    .where(inArray(accessTokens.userId, [adult?.userId ?? "", other?.userId ?? ""]));
  expect(codes).toEqual([{ purpose: "password_reset" }]);
});

test("a printing that fails leaves no code, no run and no line in the journal", async () => {
  const { school, families } = await makeFamilies(1);
  const nobody = createHash("sha256").update(uniqueLetters()).digest("hex").slice(0, 8);
  const actorId = `${nobody}-0000-4000-8000-000000000000`;
  const order = { schoolId: school.id, actorId, choice: choice(), key: uniqueLetters() };
  await expect(printLetters(order)).rejects.toThrow();
  const left = await db
    .select()
    .from(accessTokens)
    .where(eq(accessTokens.userId, families[0]?.adult.userId ?? ""));
  expect(left).toEqual([]);
  expect(await listLetterRuns(school.id, 1)).toEqual([]);
  const journal = await db
    .select()
    .from(auditEvents)
    .where(and(eq(auditEvents.schoolId, school.id)))
    .orderBy(desc(auditEvents.seq));
  expect(journal).toEqual([]);
});

test("printings are listed newest first, page by page, for their school alone", async () => {
  const { school, secretary } = await makeFamilies(1);
  const first = await runOf(await print(school.id, secretary.userId));
  const second = await runOf(await print(school.id, secretary.userId, { aussi: "valables" }));
  const ids = async (after?: string) => (await listLetterRuns(school.id, 1, after)).map(({ id }) => id);
  expect(await ids()).toEqual([second]);
  expect(await ids(second)).toEqual([first]);
  expect(await ids(first)).toEqual([]);
});
