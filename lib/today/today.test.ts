import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import {
  accessTokens,
  announcementReplies,
  auditEvents,
  familyRequests,
  imports,
  jobs,
  mailings,
  outbox,
  students,
  users,
} from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeAnnouncement } from "@/e2e/support/make-announcement";
import { makeGuardianship, makePerson, makeSchool, makeStaff, makeStudent } from "@/e2e/support/make-people";
import { inviteUsers } from "../access/invite-users";
import { db } from "../db/client";
import { readToday } from "./read-today";
import { writeToOne } from "./write-to-one";

async function makeFamily(ending: Parameters<typeof makeGuardianship>[2] = {}) {
  const school = await makeSchool();
  const [mother, secretary] = [await makePerson({ firstName: "Élodie" }), await makePerson()];
  const child = await makeStudent(school.id, { firstName: "Léa", active: true });
  await makeGuardianship(mother.userId, child.studentId, ending);
  await makeStaff(secretary.userId, "secretary", school.id);
  const acting = { userId: secretary.userId, reach: [school.id] };
  return { school, mother, child, acting, reach: [school.id] };
}

const invite = (userId: string) => db.transaction((tx) => inviteUsers(tx, [userId]));
const endLink = (userId: string, hours: number) =>
  db
    .update(accessTokens)
    .set({ expiresAt: sql`now() + make_interval(hours => ${hours})` })
    .where(eq(accessTokens.userId, userId));

test("where nothing waits, the page says so; and it never names people of another school", async () => {
  const [mine, theirs] = [await makeFamily(), await makeFamily()];
  await db.update(users).set({ emailBouncedAt: new Date() }).where(eq(users.id, theirs.mother.userId));
  await db.insert(familyRequests).values({
    kind: "missing_child",
    userId: theirs.mother.userId,
    schoolId: theirs.school.id,
  });
  expect(await readToday(mine.reach)).toMatchObject({ waits: false, named: 0 });
  const seen = await readToday(theirs.reach);
  expect(seen).toMatchObject({ waits: true, named: 2, bounced: { count: 1 }, requests: { count: 1 } });
});

test("a bounced address is told with the reason of its own mail, once a person, until it is corrected", async () => {
  const { mother, reach } = await makeFamily();
  const sibling = await makeStudent(reach[0] ?? "");
  await makeGuardianship(mother.userId, sibling.studentId);
  await invite(mother.userId);
  await db.update(users).set({ emailBouncedAt: new Date() }).where(eq(users.id, mother.userId));
  await db
    .update(outbox)
    .set({ state: "bounced", bounceReason: "mailbox-unknown" })
    .where(eq(outbox.userId, mother.userId));
  const { bounced } = await readToday(reach);
  expect(bounced).toMatchObject({ count: 1, first: [{ id: mother.userId, reason: "mailbox-unknown" }] });
  await db
    .update(users)
    .set({ emailBouncedAt: null, email: "ok@famille.example" })
    .where(eq(users.id, mother.userId));
  expect((await readToday(reach)).bounced.count).toBe(0);
});

test("a link counts by the last end that is still open: expiring, then expired, then nothing once they came", async () => {
  const { mother, reach } = await makeFamily();
  await invite(mother.userId);
  const counts = async () => {
    const { expiring, expired } = await readToday(reach);
    return [expiring.count, expired.count];
  };
  expect(await counts()).toEqual([0, 0]);
  await endLink(mother.userId, 30);
  expect(await counts()).toEqual([1, 0]);
  await endLink(mother.userId, -1);
  expect(await counts()).toEqual([0, 1]);
  await db.update(users).set({ activatedAt: new Date() }).where(eq(users.id, mother.userId));
  expect(await counts()).toEqual([0, 0]);
});

test("who left, and whose tie ended, is nobody's task; a tie that ends about now is", async () => {
  const ended = await makeFamily({ endsAt: new Date(Date.now() - 2 * 86_400_000) });
  await db.update(users).set({ emailBouncedAt: new Date() }).where(eq(users.id, ended.mother.userId));
  const today = await readToday(ended.reach);
  expect(today.bounced.count).toBe(0);
  expect(today.rights).toMatchObject({ count: 1, first: [{ ended: true, guardianId: ended.mother.userId }] });
  await db.update(students).set({ leftOn: "2026-09-01" }).where(eq(students.id, ended.child.studentId));
  expect((await readToday(ended.reach)).rights.count).toBe(0);
});

test("a stopped job is told until the same work is done, an import while it can be undone, a majority in time", async () => {
  const { school, child, acting, reach } = await makeFamily();
  const stopped = { kind: "import.commit", key: randomUUID(), schoolId: school.id };
  await db
    .insert(jobs)
    .values({ ...stopped, state: "failed", failure: "interrupted", finishedAt: new Date() });
  const file = { schoolId: school.id, actorId: acting.userId, fileName: "liste.csv", fileSha256: "x" };
  await db.insert(imports).values({ ...file, state: "committed", committedAt: new Date() });
  await db
    .update(students)
    .set({ birthDate: sql`(current_date - interval '18 years' + interval '10 days')::date` })
    .where(eq(students.id, child.studentId));
  expect(await readToday(reach)).toMatchObject({
    jobs: { count: 1 },
    undoable: { count: 1, first: [{ fileName: "liste.csv" }] },
    rest: { majorities: 1 },
  });
  await db.insert(jobs).values({
    ...stopped,
    state: "done",
    finishedAt: new Date(),
    createdAt: sql`now() + interval '1 second'`,
  });
  await db
    .update(imports)
    .set({ committedAt: sql`now() - interval '25 hours'` })
    .where(eq(imports.schoolId, school.id));
  expect(await readToday(reach)).toMatchObject({ jobs: { count: 0 }, undoable: { count: 0 } });
});

test("the paper pile is who cannot be reached by mail and never came", async () => {
  const { mother, reach } = await makeFamily();
  const onPaper = async () => (await readToday(reach)).rest.onPaper;
  expect(await onPaper()).toBe(0);
  await db.update(users).set({ emailBouncedAt: new Date() }).where(eq(users.id, mother.userId));
  expect(await onPaper()).toBe(1);
  await db.update(users).set({ emailBouncedAt: null, email: null }).where(eq(users.id, mother.userId));
  expect(await onPaper()).toBe(1);
  await db.update(users).set({ activatedAt: new Date() }).where(eq(users.id, mother.userId));
  expect(await onPaper()).toBe(0);
});

test("what a family wrote under a message waits until it is seen, one line a thread, in its own school alone", async () => {
  const { school, mother, child, reach } = await makeFamily();
  const { recipientIds } = await makeAnnouncement({ schoolId: school.id, subject: "Sortie" }, [
    { userId: mother.userId, studentId: child.studentId },
  ]);
  const recipientId = recipientIds[0] ?? "";
  const write = (body: string, fromStaff = false) =>
    db
      .insert(announcementReplies)
      .values({ recipientId, authorId: mother.userId, fromStaff, body, key: randomUUID() });
  await write("À quelle heure ?");
  await write("Et où ?");
  await write("À 8 h.", true);
  const { replies } = await readToday(reach);
  expect(replies).toMatchObject({ count: 1, first: [{ recipientId, subject: "Sortie" }] });
  expect((await readToday([(await makeFamily()).school.id])).replies.count).toBe(0);
  await db.update(announcementReplies).set({ seenAt: new Date() });
  expect((await readToday(reach)).replies.count).toBe(0);
});

test("one press prolongs a link or writes again, two presses are one, and a foreign person is unknown", async () => {
  const { school, mother, acting } = await makeFamily();
  const foreign = await makeFamily();
  await invite(mother.userId);
  await invite(foreign.mother.userId);
  await endLink(mother.userId, 30);
  const one = { person: mother.userId, school: school.id, press: randomUUID() };
  const pressed = await Promise.all([writeToOne(acting, "extend", one), writeToOne(acting, "extend", one)]);
  expect(pressed).toEqual(["done", "done"]);
  expect(await db.$count(mailings, eq(mailings.actorId, acting.userId))).toBe(1);
  expect(await writeToOne(acting, "extend", { ...one, press: randomUUID() })).toBe("unneeded");
  const before = await db.$count(auditEvents, eq(auditEvents.actorId, acting.userId));
  for (const wrong of [
    { ...one, press: randomUUID(), person: foreign.mother.userId },
    { ...one, press: randomUUID(), school: foreign.school.id },
    { ...one, press: randomUUID(), school: randomUUID() },
  ])
    expect(await writeToOne(acting, "resend", wrong)).toBe("unknown");
  const everywhere = { ...acting, reach: "everywhere" } as const;
  expect(await writeToOne(everywhere, "resend", { ...one, school: randomUUID() })).toBe("unknown");
  expect(await db.$count(auditEvents, eq(auditEvents.actorId, acting.userId))).toBe(before);
});
