import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { announcementRecipients, announcements, students } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeAnnouncement } from "@/e2e/support/make-announcement";
import { makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { wholeSchool } from "../audience";
import { changeDrafts } from "./change-drafts";
import { chooseAudiences } from "./choose-audiences";
import type { Content } from "./content";
import { discardDraft } from "./discard-draft";
import { findAnnouncement, listSiblings } from "./find-announcement";
import { listAnnouncements, readAnnouncementRequest } from "./list-announcements";
import { listRevisions } from "./list-revisions";
import { reviseAnnouncement } from "./revise-announcement";
import { writeDrafts } from "./write-drafts";

const content: Content = {
  level: "information",
  subject: "Fête de l’école",
  body: "Samedi.",
  answerKind: "none",
  choices: [],
  answerBy: null,
  allowsReplies: true,
  toGuardians: true,
  toStudents: false,
};

async function makeDesk(schools = 1) {
  const made = await Promise.all(Array.from({ length: schools }, () => makeSchool()));
  const staff = { userId: (await makePerson()).userId, reach: made.map(({ id }) => id) };
  const audiences = made.map(({ id }) => ({ schoolId: id, audience: wholeSchool }));
  return { schools: made, staff, audiences, schoolId: made[0]?.id ?? "" };
}

const nothing = { whole: [], years: [], classIds: [], groupIds: [], studentIds: [], lines: [] };

test("one press is one draft a school, and a second press of the same form makes none", async () => {
  const { staff, audiences } = await makeDesk(2);
  const writing = { key: randomUUID(), content, audiences };
  const [first, again] = [await writeDrafts(staff, writing), await writeDrafts(staff, writing)];
  expect([first.length, again]).toEqual([2, first]);
  const draft = await findAnnouncement(staff.reach, first[0] ?? "");
  if (!draft) throw new Error("No draft.");
  expect((await listSiblings(staff.reach, draft)).map(({ id }) => id)).toEqual([first[1]]);
  expect(await listSiblings([draft.schoolId], draft)).toEqual([]);
});

test("of two who change one draft the second is told, and loses nothing of the first's", async () => {
  const { staff, audiences } = await makeDesk();
  const [id = ""] = await writeDrafts(staff, { key: randomUUID(), content, audiences });
  const seen = await findAnnouncement(staff.reach, id);
  const change = (subject: string) =>
    changeDrafts(staff, { drafts: seen ? [seen] : [], content: { ...content, subject }, audiences });
  expect([await change("Premier"), await change("Second")]).toEqual([
    { outcome: "changed" },
    { outcome: "stale" },
  ]);
  expect((await findAnnouncement(staff.reach, id))?.subject).toBe("Premier");
  expect(await discardDraft(staff, { id, version: seen?.version ?? "" })).toEqual({ outcome: "stale" });
  const now = await findAnnouncement(staff.reach, id);
  expect(await discardDraft(staff, { id, version: now?.version ?? "" })).toEqual({ outcome: "discarded" });
  expect(await findAnnouncement(staff.reach, id)).toBeUndefined();
});

test("a message that was sent keeps what it said before, and its question stays", async () => {
  const { staff, schoolId } = await makeDesk();
  const { id, subject, body } = await makeAnnouncement({ schoolId, answerKind: "yes_no" });
  const sent = await findAnnouncement(staff.reach, id);
  const revise = (text: string) =>
    reviseAnnouncement(staff, { id, version: sent?.version ?? "", subject, body: text });
  expect([await revise(body), await revise("Vendredi."), await revise("Samedi.")]).toEqual([
    { outcome: "unchanged" },
    { outcome: "revised" },
    { outcome: "stale" },
  ]);
  expect(await findAnnouncement(staff.reach, id)).toMatchObject({ body: "Vendredi.", answerKind: "yes_no" });
  expect(await listRevisions(id)).toMatchObject([{ subject, body }]);
  const other = await makeDesk();
  expect(await reviseAnnouncement(other.staff, { id, version: "", subject, body })).toEqual({
    outcome: "absent",
  });
});

test("pupils are named by matricule, username or whole name; a likeness and a homonym need another word", async () => {
  const { staff, schoolId } = await makeDesk();
  const pupils = [
    await makeStudent(schoolId, { firstName: "Léa" }),
    await makeStudent(schoolId, { firstName: "Noé" }),
    await makeStudent(schoolId, { firstName: "Inès" }),
  ] as const;
  const [row] = await db.select().from(students).where(eq(students.id, pupils[0].studentId));
  const choose = (lines: string[]) =>
    chooseAudiences(staff.reach, { ...nothing, schoolIds: [schoolId], lines });
  const chosen = await choose([
    row?.matricule ?? "",
    pupils[1].username,
    `inès ${pupils[2].lastName.toUpperCase()}`,
  ]);
  expect(chosen).toMatchObject({ outcome: "chosen" });
  const ids = chosen.outcome === "chosen" ? chosen.audiences[0]?.audience.studentIds : [];
  expect(ids?.toSorted()).toEqual(pupils.map(({ studentId }) => studentId).toSorted());
  const near = await choose([`Ines ${pupils[2].lastName}x`]);
  expect(near).toMatchObject({ outcome: "unclear" });
  expect(await choose(["Personne-Du-Tout Zzz"])).toMatchObject({ outcome: "unclear" });
  expect(await choose([])).toEqual({ outcome: "nobody" });
});

test("nobody is chosen in a school out of reach, and what belongs to another school is left out", async () => {
  const [{ staff, schoolId }, foreign] = [await makeDesk(), await makeDesk()];
  const pupil = await makeStudent(foreign.schoolId);
  const [row] = await db.select().from(students).where(eq(students.id, pupil.studentId));
  const ticked = { ...nothing, classIds: [row?.classId ?? ""], studentIds: [pupil.studentId] };
  expect(await chooseAudiences(staff.reach, { ...ticked, schoolIds: [schoolId] })).toEqual({
    outcome: "nobody",
  });
  expect(await chooseAudiences(staff.reach, { ...ticked, schoolIds: [foreign.schoolId] })).toEqual({
    outcome: "absent",
  });
});

test("the list shows the newest first with who has read and answered, by state, level and words, within reach", async () => {
  const { staff, schoolId } = await makeDesk();
  const [pupil, reader] = [await makeStudent(schoolId), await makePerson()];
  const sent = await makeAnnouncement({ schoolId, subject: "Sortie à l’aquarium", level: "urgent" }, [
    { userId: reader.userId, studentId: pupil.studentId, readAt: new Date() },
    { userId: pupil.userId, studentId: pupil.studentId, asGuardian: false },
  ]);
  const draft = await makeAnnouncement({ schoolId, sendAt: null, sentAt: null });
  await makeAnnouncement({ schoolId: (await makeDesk()).schoolId });
  const list = async (query: Record<string, string> = {}) =>
    (await listAnnouncements(staff.reach, readAnnouncementRequest(query))).rows;
  expect((await list()).map(({ id }) => id)).toEqual([draft.id, sent.id]);
  expect(await list({ etat: "sent" })).toMatchObject([{ id: sent.id, readers: 2, read: 1, answered: 0 }]);
  expect((await list({ q: "AQUARIUM" })).map(({ id }) => id)).toEqual([sent.id]);
  expect((await list({ niveau: "urgent", etat: "draft" })).length).toBe(0);
  expect(await db.$count(announcementRecipients, eq(announcementRecipients.announcementId, sent.id))).toBe(2);
  expect(await db.$count(announcements, eq(announcements.schoolId, schoolId))).toBe(2);
});
