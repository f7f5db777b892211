import { eq, sql } from "drizzle-orm";
import { announcementRecipients, type announcements, guardianships, students, users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeAnnouncement } from "@/e2e/support/make-announcement";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { attachGuardian } from "../../people/families/attach-guardian";

/** A pupil with one guardian who reads a message of last week, and an adult of the same school who is no guardian yet. */
async function makeFamily() {
  const school = await makeSchool();
  const staff = { userId: (await makePerson()).userId, reach: [school.id] };
  const [pupil, sibling] = [await makeStudent(school.id), await makeStudent(school.id)];
  const [first, later] = [await makePerson({ active: true }), await makePerson({ active: true })];
  await makeGuardianship(first.userId, pupil.studentId);
  await makeGuardianship(later.userId, sibling.studentId);
  const lastWeek = new Date(Date.now() - 7 * 86_400_000);
  await db
    .update(students)
    .set({ createdAt: new Date(lastWeek.getTime() - 86_400_000) })
    .where(eq(students.id, pupil.studentId));
  const send = (fields: Partial<typeof announcements.$inferInsert> = {}, read = true) =>
    makeAnnouncement(
      { schoolId: school.id, sendAt: lastWeek, sentAt: lastWeek, ...fields },
      read ? [{ userId: first.userId, studentId: pupil.studentId }] : [],
    );
  const attach = () =>
    attachGuardian(staff, { guardianId: later.userId, studentId: pupil.studentId, relation: null });
  return { school, pupil, first, later, send, attach };
}

const readBy = async (userId: string) =>
  (
    await db
      .select({
        id: announcementRecipients.announcementId,
        channel: announcementRecipients.channel,
        digest: announcementRecipients.inDigest,
      })
      .from(announcementRecipients)
      .where(eq(announcementRecipients.userId, userId))
  ).map(({ id, channel, digest }) => [id, channel, digest]);

test("a guardian who comes later reads what this year's messages told about the pupil, and gets no mail of it", async () => {
  const { later, send, attach } = await makeFamily();
  const sent = await send();
  await attach();
  await attach();
  expect(await readBy(later.userId)).toEqual([[sent.id, "account", false]]);
});

test("a message to the pupil's class is read by the first guardian whom the pupil ever has", async () => {
  const { later, pupil, send, attach } = await makeFamily();
  const [student] = await db.select().from(students).where(eq(students.id, pupil.studentId));
  const nobody = { wholeSchool: false, years: [], classIds: [], groupIds: [], studentIds: [] };
  const own = await send({ audience: { ...nobody, classIds: [student?.classId ?? ""] } }, false);
  const year = await send({ audience: { ...nobody, years: ["3"] } }, false);
  await send({ audience: { ...nobody, years: ["5"] } }, false);
  await attach();
  expect((await readBy(later.userId)).map(([id]) => id).toSorted()).toEqual([own.id, year.id].toSorted());
});

test("what was withdrawn, is for pupils alone, is of an earlier year or came before the pupil stays unread", async () => {
  const { later, send, attach } = await makeFamily();
  await send({ withdrawnAt: new Date() });
  await send({ toGuardians: false, toStudents: true }, false);
  const longAgo = new Date("2024-10-01");
  await send({ sendAt: longAgo, sentAt: longAgo });
  const before = new Date(Date.now() - 20 * 86_400_000);
  await send({ sendAt: before, sentAt: before }, false);
  await attach();
  expect(await readBy(later.userId)).toEqual([]);
});

test("a link without the right to read brings no message; who is on paper finds them in the next printing", async () => {
  const { school, first, pupil, later, send, attach } = await makeFamily();
  const sent = await send();
  await db.update(users).set({ onPaper: true }).where(eq(users.id, later.userId));
  await attach();
  expect(await readBy(later.userId)).toEqual([[sent.id, "paper", false]]);
  const limited = await makePerson();
  await makeGuardianship(limited.userId, pupil.studentId, { mayRead: false, motive: "x" });
  const { addLateReaders } = await import("./late-readers");
  const links = await db
    .select({ id: guardianships.id })
    .from(guardianships)
    .where(sql`${guardianships.guardianId} in (${limited.userId}, ${first.userId})`);
  await db.transaction((tx) =>
    addLateReaders(
      tx,
      links.map(({ id }) => id),
    ),
  );
  expect(await readBy(limited.userId)).toEqual([]);
  expect(school.id).toBe(sent.schoolId);
});
