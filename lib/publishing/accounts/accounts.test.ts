import { randomUUID } from "node:crypto";
import { eq, inArray, sql } from "drizzle-orm";
import {
  announcementDocuments,
  announcementRecipients,
  announcementReplies,
  announcements,
  blockVisits,
  calendarFeeds,
  documentContents,
  documents,
  outbox,
  paperRunPeople,
  paperRuns,
  pushSubscriptions,
  sessions,
  studentGroupMembers,
  studentGroups,
  students,
} from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeAnnouncement } from "@/e2e/support/make-announcement";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { now } from "../../clock";
import { db } from "../../db/client";
import { forgetPeople } from "../../people/leavers/forget-people";
import { mergeAccounts } from "../../people/merging/merge-accounts";
import { undoMerge } from "../../people/merging/undo-merge";
import { renewCalendar } from "../agenda/feed/own-calendar";

/** One mother under two accounts beside one child, and a secretary who may join them. */
async function makeDouble() {
  const school = await makeSchool();
  const [kept, merged, secretary] = [await makePerson(), await makePerson(), await makePerson()];
  const { studentId } = await makeStudent(school.id);
  await makeGuardianship(kept.userId, studentId);
  await makeGuardianship(merged.userId, studentId);
  const pair = { keptId: kept.userId, mergedId: merged.userId };
  const staff = { userId: secretary.userId, reach: [school.id], administers: [] };
  const choices = { email: "kept", phone: "kept" } as const;
  const join = async () => {
    const joined = await mergeAccounts(staff, { ...pair, choices, acceptsKin: false });
    if (joined.outcome !== "merged") throw new Error(joined.outcome);
    return joined.mergeId;
  };
  return { school, schoolId: school.id, studentId, ...pair, staff, join };
}

type Double = Awaited<ReturnType<typeof makeDouble>>;

const reads = (userId: string, studentId: string, fields: object = {}) => ({ userId, studentId, ...fields });
const answered = { readAt: now(), answeredAt: now(), answer: "yes" };

const readingsOf = (announcementId: string) =>
  db
    .select({
      id: announcementRecipients.id,
      userId: announcementRecipients.userId,
      answer: announcementRecipients.answer,
    })
    .from(announcementRecipients)
    .where(eq(announcementRecipients.announcementId, announcementId))
    .orderBy(announcementRecipients.id);

const write = (recipientId: string, authorId: string) =>
  db
    .insert(announcementReplies)
    .values({ recipientId, authorId, fromStaff: false, body: "Merci", key: randomUUID() })
    .returning({ id: announcementReplies.id });

const whole = (rows: { userId: string; answer: string | null }[]) =>
  rows.map(({ userId, answer }) => `${userId} ${answer}`).sort();

for (const answers of ["kept", "merged"] as const)
  test(`joined, a message to both accounts is one, with the answer that the ${answers} account gave; taken back, two again`, async () => {
    const { schoolId, studentId, keptId, mergedId, staff, join }: Double = await makeDouble();
    const { id, recipientIds } = await makeAnnouncement({ schoolId, answerKind: "yes_no" }, [
      reads(keptId, studentId, answers === "kept" ? answered : {}),
      reads(mergedId, studentId, answers === "merged" ? answered : {}),
    ]);
    const [mine = "", theirs = ""] = recipientIds;
    await write(mine, keptId);
    await write(theirs, mergedId);
    const before = await readingsOf(id);
    const mergeId = await join();
    const joined = await readingsOf(id);
    expect(joined).toMatchObject([{ userId: keptId, answer: "yes" }]);
    const inThread = eq(announcementReplies.recipientId, joined[0]?.id ?? "");
    expect(await db.$count(announcementReplies, inThread)).toBe(2);
    expect(await db.$count(announcementReplies, eq(announcementReplies.authorId, mergedId))).toBe(0);
    expect((await undoMerge(staff, mergeId)).outcome).toBe("undone");
    expect(await readingsOf(id)).toEqual(before);
    expect(await db.$count(announcementReplies, eq(announcementReplies.recipientId, theirs))).toBe(1);
    expect(await db.$count(announcementReplies, eq(announcementReplies.authorId, mergedId))).toBe(1);
  });

test("what the merged account alone was sent is the kept account’s, and what its cancelled mail would have told is in the digest", async () => {
  const { schoolId, studentId, keptId, mergedId, staff, join } = await makeDouble();
  const [mail] = await db
    .insert(outbox)
    .values({
      ...{ schoolId, userId: mergedId, template: "activation", lane: "bulk", recipient: "x@famille.example" },
      idempotencyKey: randomUUID(),
    })
    .returning({ id: outbox.id });
  const { id } = await makeAnnouncement({ schoolId }, [
    reads(mergedId, studentId, { channel: "mail", mailId: mail?.id }),
  ]);
  const mergeId = await join();
  const [reading] = await db
    .select()
    .from(announcementRecipients)
    .where(eq(announcementRecipients.announcementId, id));
  expect(reading).toMatchObject({ userId: keptId, mailId: null, inDigest: true });
  await undoMerge(staff, mergeId);
  expect(whole(await readingsOf(id))).toEqual([`${mergedId} null`]);
});

test("joined, one calendar is left, no device of the merged account is told, and neither visits nor envelopes stand twice", async () => {
  const { schoolId, studentId, keptId, mergedId, staff, join } = await makeDouble();
  await renewCalendar(keptId);
  await renewCalendar(mergedId);
  const key = randomUUID();
  const [sitting] = await db
    .insert(sessions)
    .values({
      userId: mergedId,
      secretHash: key,
      deviceLabel: "Firefox",
      idleMinutes: 60,
      expiresAt: new Date("2100-01-01"),
    })
    .returning({ id: sessions.id });
  await db.insert(pushSubscriptions).values({
    userId: mergedId,
    endpoint: `https://push.example/${key}`,
    p256dh: "k",
    auth: "a",
    deviceLabel: "Firefox",
    applicationKey: "p",
    sessionId: sitting?.id ?? "",
  });
  const [older, newer] = [new Date("2026-01-01"), new Date("2026-06-01")];
  await db.insert(blockVisits).values([
    { userId: keptId, studentId, block: "documents", seenAt: older },
    { userId: mergedId, studentId, block: "documents", seenAt: newer },
  ]);
  const [run] = await db.insert(paperRuns).values({ schoolId, people: 2, messages: 1, key }).returning();
  const runId = run?.id ?? "";
  await db.insert(paperRunPeople).values([
    { runId, userId: keptId, position: 1 },
    { runId, userId: mergedId, position: 2, givenAt: now() },
  ]);
  const mergeId = await join();
  const both = [keptId, mergedId];
  const feeds = await db.select().from(calendarFeeds).where(inArray(calendarFeeds.userId, both));
  expect(feeds.map(({ userId }) => userId)).toEqual([keptId]);
  expect(await db.$count(pushSubscriptions, inArray(pushSubscriptions.userId, both))).toBe(0);
  expect(await db.select().from(blockVisits).where(inArray(blockVisits.userId, both))).toMatchObject([
    { userId: keptId, seenAt: newer },
  ]);
  expect(await db.$count(paperRunPeople, eq(paperRunPeople.runId, runId))).toBe(1);
  await undoMerge(staff, mergeId);
  expect(await db.$count(paperRunPeople, eq(paperRunPeople.runId, runId))).toBe(2);
});

async function attachFile(schoolId: string, announcementId: string): Promise<string> {
  const hash = randomUUID();
  await db.insert(documentContents).values({ hash, size: 1, store: "database", content: Buffer.from("x") });
  const [file] = await db
    .insert(documents)
    .values({ schoolId, contentHash: hash, name: "horaire.pdf", mediaType: "application/pdf" })
    .returning({ id: documents.id });
  await db.insert(announcementDocuments).values({ announcementId, documentId: file?.id ?? "", position: 0 });
  return file?.id ?? "";
}

test("erased, nothing of what people were sent, answered and wrote is left, nor a message that only they had; others keep theirs", async () => {
  const { school, schoolId, studentId, keptId, mergedId } = await makeDouble();
  const [pupil] = await db
    .select({ userId: students.userId })
    .from(students)
    .where(eq(students.id, studentId));
  const other = await makeStudent(schoolId);
  const bystander = await makePerson();
  const alone = await makeAnnouncement({ schoolId }, [reads(keptId, studentId, answered)]);
  const shared = await makeAnnouncement({ schoolId }, [
    reads(mergedId, studentId),
    reads(bystander.userId, other.studentId, answered),
  ]);
  await write(alone.recipientIds[0] ?? "", keptId);
  const [own, common] = [await attachFile(schoolId, alone.id), await attachFile(schoolId, shared.id)];
  await renewCalendar(keptId);
  const [group] = await db
    .insert(studentGroups)
    .values({ schoolId, name: "Latin", schoolYearId: await yearOf(schoolId) })
    .returning({ id: studentGroups.id });
  await db.insert(studentGroupMembers).values({ groupId: group?.id ?? "", studentId });
  await db.transaction((tx) => forgetPeople(tx, [keptId, mergedId, pupil?.userId ?? ""]));
  expect(await db.$count(announcements, eq(announcements.schoolId, school.id))).toBe(1);
  expect(whole(await readingsOf(shared.id))).toEqual([`${bystander.userId} yes`]);
  expect(await db.$count(announcementReplies, eq(announcementReplies.authorId, keptId))).toBe(0);
  const left = await db
    .select({ id: documents.id })
    .from(documents)
    .where(inArray(documents.id, [own, common]));
  expect(left).toEqual([{ id: common }]);
  expect(await db.$count(calendarFeeds, eq(calendarFeeds.userId, keptId))).toBe(0);
  expect(await db.$count(studentGroupMembers, eq(studentGroupMembers.studentId, studentId))).toBe(0);
});

const yearOf = async (schoolId: string) => {
  const [row] = await db.execute<{ id: string }>(
    sql`select school_year_id as id from classes where school_id = ${schoolId} limit 1`,
  );
  return row?.id ?? "";
};
