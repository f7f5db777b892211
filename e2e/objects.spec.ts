import { eq } from "drizzle-orm";
import type { APIRequestContext } from "playwright/test";
import { announcementRecipients, announcementReplies, guardianships } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { callAction } from "./support/built-actions";
import { expect, test } from "./support/journey-test";
import { makeFamilyObjects } from "./support/make-family-objects";
import { makeGuardianship, makePerson, makeSchool, makeStaff, makeStudent } from "./support/make-people";

type Objects = Awaited<ReturnType<typeof makeFamilyObjects>>;

const active = { active: true };

/** A pupil with one of each thing, and everybody who has no right to any of it. */
async function makeNeighbourhood() {
  const school = await makeSchool();
  const pupil = await makeStudent(school.id, { firstName: "Léa" });
  const [reading, ended, blind] = [
    await makePerson(active),
    await makePerson(active),
    await makePerson(active),
  ];
  await makeGuardianship(reading.userId, pupil.studentId);
  await makeGuardianship(ended.userId, pupil.studentId);
  await makeGuardianship(blind.userId, pupil.studentId);
  const objects = await makeFamilyObjects({
    schoolId: school.id,
    secretaryId: (await makePerson()).userId,
    studentId: pupil.studentId,
    guardianIds: [reading, ended, blind].map(({ userId }) => userId),
  });
  // The rows of both stay: it is the right of today that counts, not having received something once.
  await changeLink(ended.userId, { endsAt: new Date(Date.now() - 1000) });
  await changeLink(blind.userId, { mayRead: false, motive: "Jugement" });
  const people = { ended, blind, ...(await makeOutsiders(school.id)) };
  return { reading, people, objects, studentId: pupil.studentId };
}

const changeLink = (guardianId: string, link: Partial<typeof guardianships.$inferInsert>) =>
  db.update(guardianships).set(link).where(eq(guardianships.guardianId, guardianId));

async function makeOutsiders(schoolId: string) {
  const [otherFamily, neighbour] = [await makePerson(active), await makePerson(active)];
  const classmate = await makeStudent(schoolId, active);
  await makeGuardianship(otherFamily.userId, classmate.studentId);
  await makeStaff(neighbour.userId, "secretary", (await makeSchool()).id);
  return { classmate, otherFamily, neighbour };
}

/** What each object answers to whoever holds this browser: 404, the login, or anything else by its number. */
async function walk(request: APIRequestContext, objects: Objects): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const [name, object] of Object.entries(objects)) {
    const answer =
      "action" in object
        ? await callAction(request, { name: object.action, path: object.path, fields: object.fields })
        : await request.get(object.path, { maxRedirects: 0 });
    const toLogin = (answer.headers().location ?? "").startsWith("/login");
    seen[name] = toLogin ? "login" : String(answer.status());
  }
  return seen;
}

const everywhere = (objects: Objects, answer: string) =>
  Object.fromEntries(Object.keys(objects).map((name) => [name, answer]));

/** Neither an answer nor a word of anybody's under anything about this pupil. */
async function expectUntouched(studentId: string): Promise<void> {
  const rows = await db
    .select({ answer: announcementRecipients.answer, reply: announcementReplies.id })
    .from(announcementRecipients)
    .leftJoin(announcementReplies, eq(announcementReplies.recipientId, announcementRecipients.id))
    .where(eq(announcementRecipients.studentId, studentId));
  expect(new Set(rows.map((row) => JSON.stringify(row)))).toEqual(
    new Set([JSON.stringify({ answer: null, reply: null })]),
  );
}

test("an ended right, no right to read, a classmate, another family, another school: each object by its id is the same 404", async ({
  signedInAs,
  server,
}) => {
  const { people, objects, studentId } = await makeNeighbourhood();
  const origin = { extraHTTPHeaders: { origin: server.url } };
  for (const [name, person] of Object.entries(people)) {
    const { request } = (await signedInAs(person, origin)).context();
    expect(await walk(request, objects), name).toEqual(everywhere(objects, "404"));
  }
  await expectUntouched(studentId);
});

test("a stranger is led to the login from each object, and a guardian who may read reaches each", async ({
  anotherBrowser,
  signedInAs,
  server,
}) => {
  const { reading, objects, studentId } = await makeNeighbourhood();
  const origin = { extraHTTPHeaders: { origin: server.url } };
  const { request: nobody } = (await anotherBrowser(origin)).context();
  expect(await walk(nobody, objects)).toEqual(everywhere(objects, "login"));
  await expectUntouched(studentId);
  const { request } = (await signedInAs(reading, origin)).context();
  const done = Object.entries(objects).filter(([, object]) => "action" in object);
  expect(await walk(request, objects)).toEqual({
    ...everywhere(objects, "200"),
    ...everywhere(Object.fromEntries(done), "303"),
  });
});
