import { eq } from "drizzle-orm";
import { announcementRecipients, announcements, auditEvents } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeAnnouncement } from "@/e2e/support/make-announcement";
import { makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { answerMessage } from "./answer-message";
import { listMessages, readMessageRequest } from "./list-messages";
import { findMessageMarks } from "./message-marks";
import { openMessage } from "./open-message";
import type { ReadPupil } from "./reader-rows";

type Fields = Partial<typeof announcements.$inferInsert>;

/** Two households of one pupil; what one does must not be seen from the other. */
async function makeHouseholds() {
  const school = await makeSchool();
  const [mother, father] = [await makePerson(), await makePerson()];
  const child = await makeStudent(school.id);
  const pupil: ReadPupil = { id: child.studentId, as: "guardian", mayAcknowledge: true };
  const readers = [mother, father].map(({ userId }) => ({ userId, studentId: child.studentId }));
  const send = (fields: Fields = {}) => makeAnnouncement({ schoolId: school.id, ...fields }, readers);
  return { school, mother, father, child, pupil, send };
}

const subjects = async (userId: string, pupil: ReadPupil, parameters: Record<string, string> = {}) =>
  (await listMessages(userId, pupil, readMessageRequest(parameters))).rows.map(({ subject }) => subject);

test("what waits comes late first, then urgent, then by the nearest day, then what has no day; information never waits", async () => {
  const { mother, pupil, send } = await makeHouseholds();
  const asked = { answerKind: "acknowledge" } as const;
  await send({ ...asked, subject: "sans date" });
  await send({ ...asked, subject: "loin", answerBy: "2999-01-02" });
  await send({ ...asked, subject: "en retard", answerBy: "2020-01-01" });
  await send({ ...asked, subject: "bientôt", answerBy: "2999-01-01" });
  await send({ ...asked, subject: "urgent", level: "urgent" });
  await send({ subject: "information" });
  const marks = (await findMessageMarks(mother.userId, [pupil]))(pupil.id);
  const waiting = ["en retard", "urgent", "bientôt", "loin", "sans date"];
  expect(marks.toDo.map(({ subject }) => subject)).toEqual(waiting);
  expect(marks.unread).toBe(6);
});

test("opening a message marks it read for that household alone, and answers nothing", async () => {
  const { mother, father, pupil, send } = await makeHouseholds();
  const { id } = await send({ answerKind: "acknowledge" });
  expect((await openMessage(mother.userId, pupil, id))?.readAt).toBeNull();
  const again = await openMessage(mother.userId, pupil, id);
  expect(again).toMatchObject({ readAt: expect.any(Date), answeredAt: null });
  const unread = async (userId: string) => (await findMessageMarks(userId, [pupil]))(pupil.id).unread;
  expect([await unread(mother.userId), await unread(father.userId)]).toEqual([0, 1]);
});

test("of 64 answers at once one counts, the others learn that it is done, and the journal has one line", async () => {
  const { school, mother, father, pupil, send } = await makeHouseholds();
  const { id } = await send({ answerKind: "yes_no" });
  const answers = Array.from({ length: 64 }, (_, place) => (place % 2 ? "yes" : "no"));
  const outcomes = await Promise.all(
    answers.map((answer) => answerMessage(mother.userId, pupil, { announcementId: id, answer })),
  );
  const count = (wanted: string) => outcomes.filter(({ outcome }) => outcome === wanted).length;
  expect([count("answered"), count("already")]).toEqual([1, 63]);
  const written = await db
    .select({ actorId: auditEvents.actorId, action: auditEvents.action })
    .from(auditEvents)
    .where(eq(auditEvents.schoolId, school.id));
  expect(written).toEqual([{ actorId: mother.userId, action: "announcement.answered" }]);
  expect((await openMessage(father.userId, pupil, id))?.answer).toBeNull();
});

test("a message takes only the answers that it asks for, and nothing once it was taken back", async () => {
  const { mother, pupil, send } = await makeHouseholds();
  const give = async (announcementId: string, answer: string, as = pupil) =>
    (await answerMessage(mother.userId, as, { announcementId, answer })).outcome;
  const choice = await send({ answerKind: "choice", choices: ["Mardi", "Jeudi"] });
  expect([
    await give(choice.id, "yes"),
    await give(choice.id, "Lundi"),
    await give(choice.id, "Jeudi"),
  ]).toEqual(["absent", "absent", "answered"]);
  const information = await send();
  expect(await give(information.id, "read")).toBe("absent");
  const asked = await send({ answerKind: "acknowledge" });
  expect(await give(asked.id, "read", { ...pupil, mayAcknowledge: false })).toBe("refused");
  await db.update(announcements).set({ withdrawnAt: new Date() }).where(eq(announcements.id, asked.id));
  expect(await give(asked.id, "read")).toBe("absent");
  const rows = await db
    .select({ answer: announcementRecipients.answer })
    .from(announcementRecipients)
    .where(eq(announcementRecipients.announcementId, asked.id));
  expect(rows).toEqual([{ answer: null }, { answer: null }]);
});

test("whoever may not answer has it before them until it is read", async () => {
  const { mother, pupil, send } = await makeHouseholds();
  const { id } = await send({ answerKind: "acknowledge" });
  const reader = { ...pupil, mayAcknowledge: false };
  const waiting = async () => (await findMessageMarks(mother.userId, [reader]))(reader.id).toDo.length;
  expect(await waiting()).toBe(1);
  await openMessage(mother.userId, reader, id);
  expect(await waiting()).toBe(0);
});

test("nothing is read by a stranger, about another pupil, as what one is not, before it is there, or once taken back", async () => {
  const { mother, child, pupil, send } = await makeHouseholds();
  const stranger = await makePerson();
  const { id } = await send();
  const other = { ...pupil, id: (await makeStudent((await makeSchool()).id)).studentId };
  const asPupil = { ...pupil, as: "self" } as const;
  for (const [userId, about, announcementId] of [
    [stranger.userId, pupil, id],
    [child.userId, asPupil, id],
    [mother.userId, other, id],
    [mother.userId, asPupil, id],
    [mother.userId, pupil, "pas-un-identifiant"],
    [mother.userId, pupil, (await send({ sentAt: null })).id],
    [mother.userId, pupil, (await send({ withdrawnAt: new Date() })).id],
  ] as const) {
    expect(await openMessage(userId, about, announcementId)).toBeUndefined();
    const given = { announcementId, answer: "read" };
    if (announcementId !== "pas-un-identifiant")
      expect(await answerMessage(userId, about, given)).toEqual({ outcome: "absent" });
  }
  expect(await subjects(mother.userId, other)).toEqual([]);
  expect(await subjects(mother.userId, pupil)).toHaveLength(1);
});

test("messages are found by their words whatever the accents, and those not read yet by their mark", async () => {
  const { mother, pupil, send } = await makeHouseholds();
  await send({ subject: "Réunion des parents", body: "Salle polyvalente, 19 h 30." });
  const read = await send({ subject: "Sortie à 100 %", body: "Nous partons jeudi." });
  await openMessage(mother.userId, pupil, read.id);
  const found = (q: string) => subjects(mother.userId, pupil, { q });
  expect(await found("reunion POLYVALENTE")).toEqual(["Réunion des parents"]);
  expect(await found("réunion jeudi")).toEqual([]);
  expect(await found("100 %")).toEqual(["Sortie à 100 %"]);
  expect(await subjects(mother.userId, pupil, { voir: "non-lus" })).toEqual(["Réunion des parents"]);
});

test("a long list is read page by page, each message once", async () => {
  const { mother, pupil, send } = await makeHouseholds();
  for (let sent = 0; sent < 30; sent += 1)
    await send({ subject: `n° ${sent}`, sentAt: new Date(Date.UTC(2026, 0, 1, 0, Math.floor(sent / 2))) });
  const first = await listMessages(mother.userId, pupil, readMessageRequest({}));
  const second = await listMessages(mother.userId, pupil, readMessageRequest({ apres: first.next ?? "" }));
  expect([first.rows.length, second.rows.length, second.next]).toEqual([25, 5, undefined]);
  expect(new Set([...first.rows, ...second.rows].map(({ subject }) => subject)).size).toBe(30);
});
