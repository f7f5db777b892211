import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { auditEvents, guardianships, outbox, students, users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import {
  makeGuardianship,
  makePerson,
  makeSchool,
  makeStaff,
  makeStudent,
  uniqueLetters,
} from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { listChildrenOf } from "../children";
import { findPerson } from "../find-person";
import { addGuardian } from "./add-guardian";
import { attachGuardian } from "./attach-guardian";
import { createFamily } from "./create-family";
import { editPerson, findEditablePerson } from "./edit-person";
import type { NewAdult, NewFamily } from "./new-family";

async function makeSecretary() {
  const [school, secretary] = [await makeSchool(), await makePerson({ active: true })];
  await makeStaff(secretary.userId, "secretary", school.id);
  await makeStudent(school.id);
  return { school, staff: { userId: secretary.userId, reach: [school.id] } };
}

const adult = (lastName: string, fields: Partial<NewAdult> = {}): NewAdult => ({
  lastName,
  firstName: "Anne",
  email: `${lastName.toLowerCase()}@famille.example`,
  phone: null,
  relation: "mère",
  decision: undefined,
  ...fields,
});

const family = (schoolId: string, fields: Partial<NewFamily> = {}): NewFamily => ({
  studentId: randomUUID(),
  schoolId,
  pupil: {
    lastName: `Essai${uniqueLetters()}`,
    firstName: "Léa",
    birthDate: "2012-05-03",
    matricule: null,
    className: " 3 a",
  },
  pupilIsNew: false,
  adults: [],
  invite: false,
  ...fields,
});

const countOf = (lastName: string) => db.$count(users, eq(users.lastName, lastName));

test("a family is one pupil in a class, each adult with an account and all rights, and one line of the journal", async () => {
  const { school, staff } = await makeSecretary();
  const lastName = `Essai${uniqueLetters()}`;
  const made = await createFamily(
    staff,
    family(school.id, { adults: [adult(lastName), adult(lastName, { firstName: "Marc", email: null })] }),
  );
  if (made.outcome !== "created") throw new Error(made.outcome);
  const [anne] = await db
    .select({ id: users.id, username: users.username })
    .from(users)
    .where(and(eq(users.lastName, lastName), eq(users.firstName, "Anne")));
  expect(await listChildrenOf(anne?.id ?? "")).toMatchObject([{ firstName: "Léa", className: "3A" }]);
  const acts = await db
    .select({ action: auditEvents.action, details: auditEvents.details })
    .from(auditEvents)
    .where(eq(auditEvents.subjectId, made.pupilId));
  expect(acts.map(({ action }) => action)).toEqual(["family.created"]);
  expect(JSON.stringify(acts)).not.toContain(lastName);
});

test("the same form sent twice at once makes one family", async () => {
  const { school, staff } = await makeSecretary();
  const form = family(school.id, { adults: [adult(`Essai${uniqueLetters()}`)] });
  const answers = await Promise.all([createFamily(staff, form), createFamily(staff, form)]);
  expect(answers.map((answer) => answer.outcome === "created" && answer.again).sort()).toEqual([false, true]);
  expect(await countOf(form.pupil.lastName)).toBe(1);
  expect(await countOf(form.adults[0]?.lastName ?? "")).toBe(1);
});

test("two secretaries who enter one family at the same time make one: the second is shown the pupil", async () => {
  const { school, staff } = await makeSecretary();
  const form = family(school.id);
  const answers = await Promise.all([
    createFamily(staff, form),
    createFamily(staff, { ...form, studentId: randomUUID() }),
  ]);
  expect(answers.map(({ outcome }) => outcome).sort()).toEqual(["created", "look-alikes"]);
  expect(await countOf(form.pupil.lastName)).toBe(1);
});

test("a namesake born another day is another pupil, without a question", async () => {
  const { school, staff } = await makeSecretary();
  const form = family(school.id);
  await createFamily(staff, form);
  const twin = { ...form, studentId: randomUUID(), pupil: { ...form.pupil, birthDate: "2013-01-01" } };
  expect(await createFamily(staff, twin)).toMatchObject({ outcome: "created", again: false });
});

test("an adult of the same name and address is proposed, then attached or not as was decided", async () => {
  const { school, staff } = await makeSecretary();
  const known = await makePerson({ firstName: "Anne" });
  const form = () => family(school.id, { adults: [adult(known.lastName, { email: known.email })] });
  const asked = await createFamily(staff, form());
  expect(asked.outcome === "look-alikes" && asked.adults.get(0)?.userId).toBe(known.userId);
  const decided = (decision: "attach" | "create") => ({
    ...form(),
    adults: [adult(known.lastName, { email: known.email, decision })],
  });
  await createFamily(staff, decided("attach"));
  expect(await countOf(known.lastName)).toBe(1);
  expect(await listChildrenOf(known.userId)).toHaveLength(1);
  await createFamily(staff, decided("create"));
  expect(await countOf(known.lastName)).toBe(2);
});

test("the address alone is no proof: another name makes another account", async () => {
  const { school, staff } = await makeSecretary();
  const known = await makePerson();
  const shared = adult(`Essai${uniqueLetters()}`, { email: known.email });
  const made = await createFamily(staff, family(school.id, { adults: [shared] }));
  expect(made.outcome).toBe("created");
});

test("a refusal writes nothing: unknown class, matricule taken, foreign school, a name without Latin letters", async () => {
  const { school, staff } = await makeSecretary();
  const other = await makeSchool();
  const pupil = await makeStudent(school.id);
  const [{ matricule } = {}] = await db
    .select({ matricule: students.matricule })
    .from(students)
    .where(eq(students.id, pupil.studentId));
  const form = family(school.id, { adults: [adult(`Essai${uniqueLetters()}`)] });
  const refused = [
    await createFamily(staff, { ...form, pupil: { ...form.pupil, className: "9Z" } }),
    await createFamily(staff, { ...form, pupil: { ...form.pupil, matricule: matricule ?? "" } }),
    await createFamily(staff, { ...form, schoolId: other.id }),
    await createFamily(staff, {
      ...form,
      adults: [...form.adults, adult("王", { firstName: "伟", email: null })],
    }),
  ];
  expect(refused).toEqual([
    { outcome: "unknown-class" },
    { outcome: "matricule-taken" },
    { outcome: "absent" },
    { outcome: "no-username", index: 2, reason: "needs-latin-form" },
  ]);
  expect(await countOf(form.pupil.lastName)).toBe(0);
  expect(await countOf(form.adults[0]?.lastName ?? "")).toBe(0);
});

test("inviting at once queues a mail to each adult who has an address", async () => {
  const { school, staff } = await makeSecretary();
  const [one, other] = [adult(`Essai${uniqueLetters()}`), adult(`Essai${uniqueLetters()}`, { email: null })];
  await createFamily(staff, family(school.id, { adults: [one, other], invite: true }));
  const mails = await db
    .select({ template: outbox.template })
    .from(outbox)
    .where(and(eq(outbox.recipient, one.email ?? ""), eq(outbox.template, "activation")));
  expect(mails).toHaveLength(1);
});

test("an adult and a child of the school are tied once; a foreign one, oneself and the pupil are not", async () => {
  const { school, staff } = await makeSecretary();
  const [pupil, foreign, elsewhere] = [
    await makeStudent(school.id),
    await makeStudent((await makeSchool()).id),
    await makePerson(),
  ];
  const known = await makePerson();
  await makeGuardianship(known.userId, (await makeStudent(school.id)).studentId);
  const tie = (guardianId: string, studentId: string) =>
    attachGuardian(staff, { guardianId, studentId, relation: null });
  expect(await tie(known.userId, pupil.studentId)).toMatchObject({ outcome: "attached" });
  expect(await tie(known.userId, pupil.studentId)).toMatchObject({ outcome: "known" });
  expect(await tie(known.userId, foreign.studentId)).toEqual({ outcome: "absent" });
  expect(await tie(elsewhere.userId, pupil.studentId)).toEqual({ outcome: "absent" });
  expect(await tie(pupil.userId, pupil.studentId)).toEqual({ outcome: "oneself" });
  expect(await tie(staff.userId, pupil.studentId)).toEqual({ outcome: "oneself" });
  expect(await db.$count(guardianships, eq(guardianships.studentId, pupil.studentId))).toBe(1);
});

test("nobody gives a child to themselves by a form that finds their own account", async () => {
  const { school, staff } = await makeSecretary();
  const [pupil, own] = [await makeStudent(school.id), await findPerson("everywhere", staff.userId)];
  const oneself = adult(own?.lastName ?? "", {
    firstName: own?.firstName ?? "",
    email: own?.email ?? null,
    decision: "attach",
  });
  expect(await addGuardian(staff, { studentId: pupil.studentId, adult: oneself, invite: false })).toEqual({
    outcome: "oneself",
  });
  const form = family(school.id, { adults: [oneself] });
  expect(await createFamily(staff, form)).toEqual({ outcome: "oneself" });
  expect(await countOf(form.pupil.lastName)).toBe(0);
  expect(await db.$count(guardianships, eq(guardianships.guardianId, staff.userId))).toBe(0);
});

test("a name that changes never changes the username, and the second of two secretaries is told", async () => {
  const { school, staff } = await makeSecretary();
  const pupil = await makeStudent(school.id);
  const before = await findEditablePerson(db, staff.reach, pupil.userId);
  if (!before) throw new Error("The pupil is out of reach.");
  const { userId, username, version, ...fields } = before;
  const edit = (lastName: string) => editPerson(staff, { userId, version, fields: { ...fields, lastName } });
  expect(await edit("Nouveaunom")).toEqual({ outcome: "changed" });
  expect(await edit("Autrenom")).toEqual({ outcome: "stale" });
  expect(await findEditablePerson(db, staff.reach, userId)).toMatchObject({
    username,
    lastName: "Nouveaunom",
  });
  expect(await findEditablePerson(db, [(await makeSchool()).id], userId)).toBeUndefined();
});
