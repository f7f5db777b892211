import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { announcementRecipients, announcements, jobs, outbox, students, users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { claimJob } from "../../jobs/claim-job";
import { runJob } from "../../jobs/run-job";
import { wholeSchool } from "../audience";
import { attachFiles, listAttachments } from "../documents/attachments";
import type { Content } from "../writing/content";
import { findAnnouncement } from "../writing/find-announcement";
import { writeDrafts } from "../writing/write-drafts";
import { countReaders } from "./count-readers";
import { retrySending } from "./retry-sending";
import { sendAnnouncements } from "./send-announcements";
import { run } from "./send-job";
import { takeBack } from "./take-back";
import { withdraw } from "./withdraw";

test.describe.configure({ mode: "serial" });
test.beforeEach(async () => {
  await db.delete(jobs);
});

const content: Content = {
  level: "to_do",
  subject: "Sortie au musée",
  body: "Bonjour,\n\nNous partons **jeudi**.",
  answerKind: "yes_no",
  choices: [],
  answerBy: null,
  allowsReplies: true,
  toGuardians: true,
  toStudents: false,
};

/** A school with a pupil of two households: one parent with an account and mail, one on paper with a bounced address. */
async function makeDesk() {
  const school = await makeSchool();
  const staff = { userId: (await makePerson()).userId, reach: [school.id] };
  const pupil = await makeStudent(school.id);
  const [active, paper] = [await makePerson({ active: true }), await makePerson()];
  await db.update(users).set({ emailBouncedAt: sql`now()` }).where(eq(users.id, paper.userId));
  await makeGuardianship(active.userId, pupil.studentId);
  await makeGuardianship(paper.userId, pupil.studentId);
  return { school, staff, pupil, active, paper };
}

type Desk = Awaited<ReturnType<typeof makeDesk>>;

async function makeDraft({ school, staff }: Desk, fields: Partial<Content> = {}, audience = wholeSchool) {
  const [id = ""] = await writeDrafts(staff, {
    key: randomUUID(),
    content: { ...content, ...fields },
    audiences: [{ schoolId: school.id, audience }],
  });
  const draft = await findAnnouncement(staff.reach, id);
  if (!draft) throw new Error("No draft was written.");
  return draft;
}

const recipientsOf = (announcementId: string) =>
  db.select().from(announcementRecipients).where(eq(announcementRecipients.announcementId, announcementId));

async function doNextJob() {
  const job = await claimJob();
  if (job) await runJob(job);
  return job;
}

test("a message that is sent reaches each reader about each pupil once, in the way that suits them", async () => {
  const desk = await makeDesk();
  const [ended, unread, suspended] = [
    await makePerson(),
    await makePerson(),
    await makePerson({ active: true }),
  ];
  await makeGuardianship(ended.userId, desk.pupil.studentId, { endsAt: new Date(0), motive: "x" });
  await makeGuardianship(unread.userId, desk.pupil.studentId, { mayRead: false, motive: "x" });
  await makeGuardianship(suspended.userId, desk.pupil.studentId);
  await db.update(users).set({ suspendedAt: sql`now()` }).where(eq(users.id, suspended.userId));
  const leaver = await makeStudent(desk.school.id);
  await db.update(students).set({ leftOn: "2026-09-30" }).where(eq(students.id, leaver.studentId));
  await makeGuardianship(desk.active.userId, leaver.studentId);
  const draft = await makeDraft(desk);

  expect(await countReaders(draft)).toEqual({
    pupils: 1,
    people: 2,
    mail: 1,
    account: 0,
    paper: 1,
    withoutAnyWay: 1,
    pupilsWithoutReader: 0,
  });
  expect(await sendAnnouncements(desk.staff, [draft], null)).toEqual({ outcome: "sent" });
  expect(await recipientsOf(draft.id)).toEqual([]);
  await doNextJob();
  const rows = await recipientsOf(draft.id);
  expect(rows.map(({ userId, channel }) => [userId, channel]).toSorted()).toEqual(
    [
      [desk.active.userId, "mail"],
      [desk.paper.userId, "paper"],
    ].toSorted(),
  );
  expect((await findAnnouncement(desk.staff.reach, draft.id))?.state).toBe("sent");
});

test("who wants no mails is told by the account alone, unless it is urgent; pupils read for themselves when asked", async () => {
  const desk = await makeDesk();
  await db.update(users).set({ mailRhythm: "never" }).where(eq(users.id, desk.active.userId));
  const plain = await countReaders(await makeDraft(desk));
  const urgent = await countReaders(
    await makeDraft(desk, { level: "urgent", answerKind: "none", toStudents: true }),
  );
  expect([plain.account, plain.mail]).toEqual([1, 0]);
  expect([urgent.account, urgent.mail, urgent.people]).toEqual([0, 1, 3]);
});

test("a pupil about whom nobody may read is counted", async () => {
  const desk = await makeDesk();
  await makeStudent(desk.school.id);
  expect(await countReaders(await makeDraft(desk))).toMatchObject({ pupils: 2, pupilsWithoutReader: 1 });
});

test("of two secretaries who send one draft at once one does, and the other is told", async () => {
  const desk = await makeDesk();
  const draft = await makeDraft(desk);
  const answers = await Promise.all([1, 2, 3].map(() => sendAnnouncements(desk.staff, [draft], null)));
  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(["sent", "stale", "stale"]);
  expect(await db.$count(jobs)).toBe(1);
});

test("a draft that a colleague changed since it was seen does not leave, nor does one of another school", async () => {
  const [desk, foreign] = [await makeDesk(), await makeDesk()];
  const draft = await makeDraft(desk);
  await db.update(announcements).set({ body: "Autre" }).where(eq(announcements.id, draft.id));
  expect(await sendAnnouncements(desk.staff, [draft], null)).toEqual({ outcome: "stale" });
  const own = await makeDraft(desk);
  expect(await sendAnnouncements(foreign.staff, [own], null)).toEqual({ outcome: "stale" });
  expect(await findAnnouncement(foreign.staff.reach, own.id)).toBeUndefined();
  expect(await db.$count(jobs)).toBe(0);
});

test("a delivery that is cut off has written nothing; begun again, or run twice, nobody gets it twice", async () => {
  const desk = await makeDesk();
  const draft = await makeDraft(desk);
  await sendAnnouncements(desk.staff, [draft], null);
  const work = (tx: Parameters<Parameters<typeof db.transaction>[0]>[0]) =>
    run({
      tx,
      details: { announcementId: draft.id },
      job: { id: draft.id, schoolId: null, actorId: null },
      report: () => {},
    });
  const killed = db.transaction(async (tx) => {
    await work(tx);
    throw new Error("killed");
  });
  await expect(killed).rejects.toThrow("killed");
  expect(await recipientsOf(draft.id)).toEqual([]);
  expect((await findAnnouncement(desk.staff.reach, draft.id))?.state).toBe("sending");
  await db.transaction(work);
  await db.transaction(work);
  await doNextJob();
  expect(await recipientsOf(draft.id)).toHaveLength(2);
});

test("a message that waits for its moment can be taken back, once; then it neither leaves nor stays away when sent anew", async () => {
  const desk = await makeDesk();
  const draft = await makeDraft(desk);
  await sendAnnouncements(desk.staff, [draft], new Date(Date.now() + 3_600_000));
  expect((await findAnnouncement(desk.staff.reach, draft.id))?.state).toBe("scheduled");
  expect(await doNextJob()).toBeUndefined();
  const foreign = await makeDesk();
  expect(await takeBack(foreign.staff, draft.id)).toEqual({ outcome: "too-late" });
  const answers = await Promise.all([takeBack(desk.staff, draft.id), takeBack(desk.staff, draft.id)]);
  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(["taken-back", "too-late"]);
  expect(await db.$count(jobs)).toBe(0);
  await sendAnnouncements(desk.staff, [draft], null);
  await doNextJob();
  expect(await recipientsOf(draft.id)).toHaveLength(2);
});

test("a message whose delivery has begun is not taken back", async () => {
  const desk = await makeDesk();
  const draft = await makeDraft(desk);
  await sendAnnouncements(desk.staff, [draft], null);
  const job = await claimJob();
  expect(await takeBack(desk.staff, draft.id)).toEqual({ outcome: "too-late" });
  if (job) await runJob(job);
  expect(await recipientsOf(draft.id)).toHaveLength(2);
  expect(await takeBack(desk.staff, draft.id)).toEqual({ outcome: "too-late" });
});

test("a delivery that failed is tried again, once however often it is asked for, or taken back", async () => {
  const desk = await makeDesk();
  const draft = await makeDraft(desk);
  await sendAnnouncements(desk.staff, [draft], null);
  await db.update(jobs).set({ state: "failed", failure: "53300" });
  await retrySending((await makeDesk()).staff, draft.id);
  expect(await db.$count(jobs)).toBe(1);
  await Promise.all([retrySending(desk.staff, draft.id), retrySending(desk.staff, draft.id)]);
  expect(await db.$count(jobs, eq(jobs.state, "waiting"))).toBe(1);
  await db.update(jobs).set({ state: "failed", failure: "53300" });
  expect(await takeBack(desk.staff, draft.id)).toEqual({ outcome: "taken-back" });
});

test("the mails of a message that is withdrawn before they leave stay here", async () => {
  const desk = await makeDesk();
  const draft = await makeDraft(desk, { level: "urgent" });
  await sendAnnouncements(desk.staff, [draft], null);
  await doNextJob();
  const mailOf = async () =>
    (await db.select({ state: outbox.state }).from(outbox).where(eq(outbox.userId, desk.active.userId))).map(
      ({ state }) => state,
    );
  expect(await mailOf()).toEqual(["queued"]);
  await withdraw(desk.staff, draft.id);
  expect(await mailOf()).toEqual(["cancelled"]);
});

test("schools that are written to in one act get the same files", async () => {
  const [desk, other] = [await makeDesk(), await makeDesk()];
  const staff = { userId: desk.staff.userId, reach: [desk.school.id, other.school.id] };
  const audiences = staff.reach.map((schoolId) => ({ schoolId, audience: wholeSchool }));
  const ids = await writeDrafts(staff, { key: randomUUID(), content, audiences });
  await attachFiles(staff, ids[0] ?? "", [
    { name: "plan.txt", type: "text/plain", bytes: Buffer.from("Bonjour") },
  ]);
  const drafts = (await Promise.all(ids.map((id) => findAnnouncement(staff.reach, id)))).flatMap(
    (one) => one ?? [],
  );
  expect(await sendAnnouncements(staff, drafts, null)).toEqual({ outcome: "sent" });
  const files = await listAttachments(ids);
  expect(files.map(({ announcementId, name }) => [announcementId, name]).toSorted()).toEqual(
    ids.map((id) => [id, "plan.txt"]).toSorted(),
  );
});

test("a message is withdrawn once, and never a draft or another school's", async () => {
  const [desk, foreign] = [await makeDesk(), await makeDesk()];
  const draft = await makeDraft(desk);
  expect(await withdraw(desk.staff, draft.id)).toEqual({ outcome: "too-late" });
  await sendAnnouncements(desk.staff, [draft], null);
  await doNextJob();
  expect(await withdraw(foreign.staff, draft.id)).toEqual({ outcome: "too-late" });
  const answers = await Promise.all([withdraw(desk.staff, draft.id), withdraw(desk.staff, draft.id)]);
  expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(["too-late", "withdrawn"]);
});
