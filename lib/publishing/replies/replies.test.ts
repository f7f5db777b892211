import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import {
  announcementRecipients,
  announcementReplies,
  announcements,
  auditEvents,
  guardianships,
  outbox,
} from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeAnnouncement } from "@/e2e/support/make-announcement";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import type { Viewer } from "../../auth/viewer";
import { db } from "../../db/client";
import { days } from "../../durations";
import { findUnseenReplies } from "../mails/find-unseen-replies";
import { addReply } from "./add-reply";
import { listThread } from "./list-thread";
import { markThreadSeen } from "./mark-thread-seen";
import { mostRepliesADay } from "./reply";

/** As much of a viewer as says whose children are whose. */
const asViewer = (userId: string) => ({ userId, isGuardian: true, ownStudentIds: [] as string[] }) as Viewer;

/** Two households of one pupil, each with its own row of one message. */
async function makeThread(fields: Partial<typeof announcements.$inferInsert> = {}) {
  const school = await makeSchool();
  const [mother, father, secretary] = [await makePerson(), await makePerson(), await makePerson()];
  const child = await makeStudent(school.id);
  for (const { userId } of [mother, father]) await makeGuardianship(userId, child.studentId);
  const { studentId } = child;
  const announcement = await makeAnnouncement({ schoolId: school.id, ...fields }, [
    { userId: mother.userId, studentId },
    { userId: father.userId, studentId },
  ]);
  const [recipientId = "", otherId = ""] = announcement.recipientIds;
  const staff = { userId: secretary.userId, reach: [school.id] };
  const reply = (body = "Merci.", key: string = randomUUID()) => ({ recipientId, body, key });
  const bodies = async (id = recipientId) => (await listThread(id)).map(({ body }) => body);
  return { school, mother, father, child, announcement, recipientId, otherId, staff, reply, bodies };
}

test("a reply pressed twice is there once, the secretariat answers in the same thread, the other household has none of it", async () => {
  const { mother, father, staff, reply, bodies, otherId, recipientId } = await makeThread();
  const viewer = asViewer(mother.userId);
  const question = reply("À quelle heure ?");
  const both = await Promise.all([
    addReply({ side: "family", viewer }, question),
    addReply({ side: "family", viewer }, question),
  ]);
  expect(both).toEqual([{ outcome: "added" }, { outcome: "added" }]);
  expect(await addReply({ side: "staff", staff }, reply("À 8 h."))).toEqual({ outcome: "added" });
  expect(await bodies()).toEqual(["À quelle heure ?", "À 8 h."]);
  expect(await bodies(otherId)).toEqual([]);
  const asFather = { side: "family", viewer: asViewer(father.userId) } as const;
  expect(await addReply(asFather, { ...reply(), recipientId })).toEqual({ outcome: "absent" });
});

test("an answer of the secretariat has seen what it answers; the family sees it when it opens the thread", async () => {
  const { mother, staff, reply, recipientId } = await makeThread();
  const seen = async () => (await listThread(recipientId)).map(({ seenAt }) => seenAt !== null);
  await addReply({ side: "family", viewer: asViewer(mother.userId) }, reply());
  expect(await seen()).toEqual([false]);
  await addReply({ side: "staff", staff }, reply());
  expect(await seen()).toEqual([true, false]);
  await markThreadSeen("family", recipientId);
  expect(await seen()).toEqual([true, true]);
});

test("only what staff write is an act for the journal, once however often it is pressed", async () => {
  const { school, mother, staff, reply } = await makeThread();
  await addReply({ side: "family", viewer: asViewer(mother.userId) }, reply());
  const answer = reply();
  for (let press = 0; press < 2; press += 1) await addReply({ side: "staff", staff }, answer);
  const events = await db
    .select({ action: auditEvents.action, subjectId: auditEvents.subjectId })
    .from(auditEvents)
    .where(eq(auditEvents.schoolId, school.id));
  expect(events).toEqual([{ action: "announcement.replied", subjectId: mother.userId }]);
});

test("no reply where the message takes none, where the right to write was taken away, or the tie has ended", async () => {
  const deaf = await makeThread({ allowsReplies: false });
  const refused = { outcome: "refused" };
  const write = ({ mother, reply }: typeof deaf) =>
    addReply({ side: "family", viewer: asViewer(mother.userId) }, reply());
  expect(await write(deaf)).toEqual(refused);
  const silent = await makeThread();
  const ofMother = eq(guardianships.guardianId, silent.mother.userId);
  await db.update(guardianships).set({ mayWrite: false }).where(ofMother);
  expect(await write(silent)).toEqual(refused);
  await db
    .update(guardianships)
    .set({ endsAt: new Date(0) })
    .where(ofMother);
  expect(await write(silent)).toEqual({ outcome: "absent" });
  for (const { recipientId } of [deaf, silent])
    expect(await db.$count(announcementReplies, eq(announcementReplies.recipientId, recipientId))).toBe(0);
});

test("a withdrawn message and a foreign secretariat are answered alike: there is no such thing", async () => {
  const { mother, staff, reply, announcement } = await makeThread();
  const stranger = { ...staff, reach: [(await makeSchool()).id] };
  expect(await addReply({ side: "staff", staff: stranger }, reply())).toEqual({ outcome: "absent" });
  await db
    .update(announcements)
    .set({ withdrawnAt: new Date() })
    .where(eq(announcements.id, announcement.id));
  for (const author of [
    { side: "family", viewer: asViewer(mother.userId) },
    { side: "staff", staff },
  ] as const)
    expect(await addReply(author, reply())).toEqual({ outcome: "absent" });
});

test("who writes a flood is told to call, over all threads, however many presses come at once; the secretariat writes on", async () => {
  const { school, mother, child, staff, reply, recipientId } = await makeThread();
  const author = { side: "family", viewer: asViewer(mother.userId) } as const;
  const before = Array.from({ length: mostRepliesADay - 2 }, () => ({
    recipientId,
    authorId: mother.userId,
    fromStaff: false,
    body: "Encore.",
    key: randomUUID(),
  }));
  await db.insert(announcementReplies).values(before);
  const pressed = await Promise.all(Array.from({ length: 5 }, () => addReply(author, reply())));
  expect(pressed.map(({ outcome }) => outcome).toSorted()).toEqual([
    ...["added", "added"],
    ...["too-many", "too-many", "too-many"],
  ]);
  const other = await makeAnnouncement({ schoolId: school.id }, [
    { userId: mother.userId, studentId: child.studentId },
  ]);
  const elsewhere = { ...reply(), recipientId: other.recipientIds[0] ?? "" };
  expect(await addReply(author, elsewhere)).toEqual({ outcome: "too-many" });
  expect(await addReply({ side: "staff", staff }, reply())).toEqual({ outcome: "added" });
  await db
    .update(announcementReplies)
    .set({ createdAt: new Date(Date.now() - days(2)) })
    .where(eq(announcementReplies.recipientId, recipientId));
  expect(await addReply(author, elsewhere), "the next day").toEqual({ outcome: "added" });
});

test("a reader by mail is told once what the secretariat wrote back, unless they have seen it, and the other household never", async () => {
  const { mother, recipientId, staff, reply } = await makeThread();
  await db
    .update(announcementRecipients)
    .set({ channel: "mail" })
    .where(eq(announcementRecipients.id, recipientId));
  const answer = reply("À 9 h.");
  await addReply({ side: "staff", staff }, answer);
  await addReply({ side: "staff", staff }, answer);
  const told = await db.select().from(outbox).where(eq(outbox.template, "reply"));
  const mine = told.filter(({ details }) => details.recipientId === recipientId);
  expect(mine).toMatchObject([{ userId: mother.userId, recipient: mother.email, byDayOnly: true }]);
  expect(await findUnseenReplies(mother.userId, recipientId)).toMatchObject({ words: ["À 9 h."] });
  await markThreadSeen("family", recipientId);
  expect(await findUnseenReplies(mother.userId, recipientId)).toBeUndefined();
});
