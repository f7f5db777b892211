import { eq } from "drizzle-orm";
import { announcementRecipients, announcements, auditEvents, guardianships } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeAnnouncement } from "@/e2e/support/make-announcement";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { readPlace } from "../../lists/list-request";
import { countReading, countReadingByClass } from "./count-reading";
import { findReadMessage } from "./find-read-message";
import { findReader } from "./find-reader";
import { countReaders, listReaders, walkReaders } from "./list-readers";
import { readReaderRequest } from "./reader-request";
import { recordAnswer } from "./record-answer";

/** Two pupils: one with two households, one with a parent on paper. */
async function makePermission(fields: Partial<typeof announcements.$inferInsert> = {}) {
  const school = await makeSchool();
  const [mother, father, onPaper] = [await makePerson(), await makePerson(), await makePerson()];
  const [lea, noe] = [await makeStudent(school.id), await makeStudent(school.id)];
  for (const { userId } of [mother, father]) await makeGuardianship(userId, lea.studentId);
  await makeGuardianship(onPaper.userId, noe.studentId);
  const announcement = await makeAnnouncement({ schoolId: school.id, answerKind: "yes_no", ...fields }, [
    { userId: mother.userId, studentId: lea.studentId, readAt: new Date() },
    { userId: father.userId, studentId: lea.studentId },
    { userId: onPaper.userId, studentId: noe.studentId, channel: "paper" },
  ]);
  const [motherRow = "", fatherRow = "", paperRow = ""] = announcement.recipientIds;
  const staff = { userId: (await makePerson()).userId, reach: [school.id] };
  return { school, mother, father, onPaper, lea, announcement, motherRow, fatherRow, paperRow, staff };
}

const shown = async (announcementId: string, query: Record<string, string>) =>
  (await listReaders(announcementId, readReaderRequest(query))).rows.map(({ userId }) => userId).sort();

const answerAs = (id: string, answer: string) =>
  db
    .update(announcementRecipients)
    .set({ answer, answeredAt: new Date() })
    .where(eq(announcementRecipients.id, id));

test("the secretariat sees each household of a pupil with its own reading, and counts pupils and readers apart", async () => {
  const { announcement, motherRow } = await makePermission();
  await answerAs(motherRow, "yes");
  expect(await countReading(announcement.id)).toEqual({
    ...{
      readers: 3,
      read: 1,
      answered: 1,
      unanswered: 2,
      paper: 1,
      pupils: 2,
      pupilsRead: 1,
      pupilsAnswered: 1,
    },
    ...{ answers: { yes: 1 }, differing: 0 },
  });
  expect(await countReadingByClass(announcement.id)).toMatchObject([
    { name: "3A", readers: 3, pupils: 2, pupilsAnswered: 1 },
  ]);
});

test("each filter names exactly whom it says: not read, not answered, yes, paper, class, answers that differ", async () => {
  const { announcement, mother, father, onPaper, motherRow, fatherRow } = await makePermission();
  await answerAs(motherRow, "yes");
  const [{ id: classId } = { id: "" }] = await countReadingByClass(announcement.id);
  const ids = (...people: { userId: string }[]) => people.map(({ userId }) => userId).sort();
  const expected: [Record<string, string>, string[]][] = [
    [{}, ids(mother, father, onPaper)],
    [{ etat: "unread" }, ids(father, onPaper)],
    [{ etat: "unanswered" }, ids(father, onPaper)],
    [{ reponse: "yes" }, ids(mother)],
    [{ reponse: "no" }, []],
    [{ voie: "paper" }, ids(onPaper)],
    [{ classe: classId ?? "" }, ids(mother, father, onPaper)],
    [{ classe: "aucune" }, []],
    [{ etat: "differ" }, []],
  ];
  for (const [query, people] of expected) expect(await shown(announcement.id, query)).toEqual(people);
  await answerAs(fatherRow, "no");
  expect(await shown(announcement.id, { etat: "differ" })).toEqual(ids(mother, father));
  expect((await countReading(announcement.id)).differing).toBe(1);
});

test("thousands of readers are walked page by page: each once, none left out", async () => {
  const school = await makeSchool();
  const { studentId } = await makeStudent(school.id);
  const readers = [];
  for (let index = 0; index < 5; index += 1) readers.push({ ...(await makePerson()), studentId });
  const { id } = await makeAnnouncement(
    { schoolId: school.id },
    readers.map(({ userId }) => ({ userId, studentId })),
  );
  const request = readReaderRequest({});
  const first = await listReaders(id, request, 2);
  const second = await listReaders(id, { ...request, cursor: readPlace("after", first.next) }, 2);
  const seen = [...first.rows, ...second.rows].map((row) => row.id);
  expect(new Set(seen).size).toBe(4);
  const walked = [];
  for await (const rows of walkReaders(id, request)) walked.push(...rows);
  expect(walked.map((row) => row.id).slice(0, 4)).toEqual(seen);
  expect(walked).toHaveLength(await countReaders(id, request));
});

test("an answer on paper is noted once, by whoever was first, in their name, and is never changed after", async () => {
  const { school, announcement, paperRow, motherRow, staff } = await makePermission();
  const colleague = { ...staff, userId: (await makePerson()).userId };
  const note = (who: typeof staff, answer: string, recipientId = paperRow) =>
    recordAnswer(who, { recipientId, answer });
  const both = await Promise.all([note(staff, "yes"), note(colleague, "no")]);
  expect(both.map(({ outcome }) => outcome).sort()).toEqual(["answered", "recorded"]);
  await answerAs(motherRow, "yes");
  expect(await note(staff, "no", motherRow)).toEqual({ outcome: "answered" });
  const noted = await findReader(staff.reach, announcement.id, paperRow);
  expect(noted?.reader).toMatchObject({
    readAt: null,
    answer: both[0]?.outcome === "recorded" ? "yes" : "no",
  });
  expect(noted?.reader.recordedBy).not.toBeNull();
  const events = await db.select().from(auditEvents).where(eq(auditEvents.schoolId, school.id));
  expect(events.map(({ action }) => action)).toEqual(["announcement.answer_recorded"]);
});

test("an answer that the message does not ask for, a foreign row and a withdrawn message are noted by nobody", async () => {
  const { announcement, paperRow: recipientId, staff } = await makePermission();
  const stranger = { ...staff, reach: [(await makeSchool()).id] };
  expect(await recordAnswer(staff, { recipientId, answer: "read" })).toEqual({ outcome: "impossible" });
  expect(await recordAnswer(stranger, { recipientId, answer: "yes" })).toEqual({ outcome: "absent" });
  await db
    .update(announcements)
    .set({ withdrawnAt: new Date() })
    .where(eq(announcements.id, announcement.id));
  expect(await recordAnswer(staff, { recipientId, answer: "yes" })).toEqual({ outcome: "absent" });
  expect((await countReading(announcement.id)).answered).toBe(0);
});

test("a message of another school, and a row of another message, do not exist", async () => {
  const [mine, theirs] = [await makePermission(), await makePermission()];
  const { reach } = mine.staff;
  expect(await findReadMessage(reach, theirs.announcement.id)).toBeUndefined();
  expect(await findReader(reach, theirs.announcement.id, theirs.paperRow)).toBeUndefined();
  expect(await findReader(reach, mine.announcement.id, theirs.paperRow)).toBeUndefined();
  expect(await findReader(reach, mine.announcement.id, mine.paperRow)).toBeDefined();
});

test("who may not read about the pupil any more stands in the list as that", async () => {
  const { announcement, mother } = await makePermission();
  const ended = async () =>
    (await listReaders(announcement.id, readReaderRequest({}))).rows
      .filter(({ readsToday }) => !readsToday)
      .map(({ userId }) => userId);
  expect(await ended()).toEqual([]);
  await db
    .update(guardianships)
    .set({ endsAt: new Date(0) })
    .where(eq(guardianships.guardianId, mother.userId));
  expect(await ended()).toEqual([mother.userId]);
});

test("who may read and not answer owes no answer, and none is noted in their name", async () => {
  const { announcement, father, fatherRow: recipientId, staff } = await makePermission();
  await db
    .update(guardianships)
    .set({ mayAcknowledge: false })
    .where(eq(guardianships.guardianId, father.userId));
  expect((await countReading(announcement.id)).unanswered).toBe(2);
  expect(await shown(announcement.id, { etat: "unanswered" })).not.toContain(father.userId);
  expect(await recordAnswer(staff, { recipientId, answer: "yes" })).toEqual({ outcome: "refused" });
});
