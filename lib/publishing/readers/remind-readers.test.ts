import { eq, sql } from "drizzle-orm";
import { announcementRecipients, announcements, auditEvents, guardianships, outbox } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeAnnouncement } from "@/e2e/support/make-announcement";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { findReadMessage } from "./find-read-message";
import { countSilent, remindReaders } from "./remind-readers";

/** A parent of two pupils who has not answered, one who has, one whose tie ended, one on paper. */
async function makeSilence() {
  const school = await makeSchool();
  const [silent, answered, ended, paper] = [
    await makePerson({ active: true }),
    await makePerson({ active: true }),
    await makePerson({ active: true }),
    await makePerson({ email: null }),
  ];
  const [lea, noe] = [await makeStudent(school.id), await makeStudent(school.id)];
  for (const { userId } of [silent, answered, ended, paper]) await makeGuardianship(userId, lea.studentId);
  await makeGuardianship(silent.userId, noe.studentId);
  await db
    .update(guardianships)
    .set({ endsAt: new Date(0) })
    .where(eq(guardianships.guardianId, ended.userId));
  const about = { studentId: lea.studentId, channel: "mail" as const };
  const announcement = await makeAnnouncement({ schoolId: school.id, answerKind: "yes_no" }, [
    { userId: silent.userId, ...about },
    { userId: silent.userId, ...about, studentId: noe.studentId },
    { userId: answered.userId, ...about, answer: "yes", answeredAt: new Date() },
    { userId: ended.userId, ...about },
    { userId: paper.userId, ...about, channel: "paper" },
  ]);
  const staff = { userId: (await makePerson()).userId, reach: [school.id] };
  const press = () => remindReaders(staff, { announcementId: announcement.id });
  const mails = () => db.$count(outbox, eq(outbox.schoolId, school.id));
  const waiting = async () => {
    const message = await findReadMessage(staff.reach, announcement.id);
    return message ? countSilent(message, undefined) : 0;
  };
  return { school, silent, announcement, staff, press, mails, waiting };
}

test("a reminder reaches who owes an answer and has a mailbox, once a day a person, however often it is pressed", async () => {
  const { school, silent, announcement, press, mails, waiting } = await makeSilence();
  expect(await waiting()).toBe(1);
  const both = await Promise.all([press(), press()]);
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(["nobody", "reminded"]);
  expect(both).toContainEqual({ outcome: "reminded", people: 1 });
  expect([await mails(), await waiting()]).toEqual([1, 0]);
  const [mail] = await db
    .select({ userId: outbox.userId })
    .from(outbox)
    .where(eq(outbox.schoolId, school.id));
  expect(mail?.userId).toBe(silent.userId);
  const events = await db.select().from(auditEvents).where(eq(auditEvents.schoolId, school.id));
  expect(events.map(({ action }) => action)).toEqual(["announcement.reminded"]);
  await db
    .update(announcementRecipients)
    .set({ remindedAt: sql`now() - interval '25 hours'` })
    .where(eq(announcementRecipients.announcementId, announcement.id));
  expect(await waiting()).toBe(1);
});

test("nobody is reminded of a foreign message, nor of one that was withdrawn", async () => {
  const { announcement, staff, press, mails } = await makeSilence();
  const stranger = { ...staff, reach: [(await makeSchool()).id] };
  expect(await remindReaders(stranger, { announcementId: announcement.id })).toEqual({ outcome: "absent" });
  await db
    .update(announcements)
    .set({ withdrawnAt: new Date() })
    .where(eq(announcements.id, announcement.id));
  expect(await press()).toEqual({ outcome: "absent" });
  expect(await mails()).toBe(0);
});
