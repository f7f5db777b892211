import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import {
  announcementDocuments,
  announcements,
  auditEvents,
  documentContents,
  guardianships,
} from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeAnnouncement } from "@/e2e/support/make-announcement";
import { makeAttachment, makeDocument, makeShelfDocument } from "@/e2e/support/make-document";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import type { Viewer } from "../../auth/viewer";
import { db } from "../../db/client";
import { findPupil } from "../../people/pupils";
import { attachFiles, detachFile, listAttachments } from "./attachments";
import { documentLimits } from "./document-limits";
import { findStaffDocument } from "./find-staff-document";
import { hashOf } from "./keep-content";
import type { TakenFile } from "./keep-document";
import { findDocumentOf } from "./visible-documents";

const file = (name: string, bytes = randomBytes(40)): TakenFile => ({ name, type: "application/pdf", bytes });

async function makeDraft() {
  const [school, { userId }] = [await makeSchool(), await makePerson()];
  const { id } = await makeAnnouncement({ schoolId: school.id, sendAt: null, sentAt: null });
  const staff = { userId, reach: [school.id] };
  const names = async () => (await listAttachments([id])).map(({ name }) => name);
  const journal = () => db.$count(auditEvents, eq(auditEvents.schoolId, school.id));
  return { id, school, staff, names, journal };
}

test("files are added in order, once however often the button is pressed, and taken off again", async () => {
  const { id, staff, names, journal } = await makeDraft();
  const files = [file("b.pdf"), file("a.pdf")];
  const pressed = await Promise.all([attachFiles(staff, id, files), attachFiles(staff, id, files)]);
  expect(pressed.map(({ outcome }) => outcome)).toEqual(["attached", "attached"]);
  expect(await names()).toEqual(["b.pdf", "a.pdf"]);
  expect(await journal()).toBe(1);
  const [first] = await listAttachments([id]);
  const what = { announcementId: id, documentId: first?.id ?? "" };
  await Promise.all([detachFile(staff, what), detachFile(staff, what)]);
  expect(await names()).toEqual(["a.pdf"]);
  expect(await journal()).toBe(2);
});

test("one more than the most adds none, and a message that has left keeps its files", async () => {
  const { id, staff, names } = await makeDraft();
  const most = Array.from({ length: documentLimits.attachments }, (_, index) => file(`${index}.pdf`));
  expect(await attachFiles(staff, id, most)).toEqual({ outcome: "attached" });
  const [more, bytes] = [file("plus.pdf"), randomBytes(40)];
  expect(await attachFiles(staff, id, [{ ...more, bytes }])).toEqual({ outcome: "full" });
  expect(await db.$count(documentContents, eq(documentContents.hash, hashOf(bytes)))).toBe(0);
  const [first] = await listAttachments([id]);
  await db.update(announcements).set({ sendAt: new Date() }).where(eq(announcements.id, id));
  expect(await attachFiles(staff, id, [more])).toEqual({ outcome: "sent" });
  const what = { announcementId: id, documentId: first?.id ?? "" };
  expect(await detachFile(staff, what)).toEqual({ outcome: "sent" });
  expect(await names()).toHaveLength(documentLimits.attachments);
});

test("a secretary of another school finds neither the draft nor the file", async () => {
  const { id, school, staff, names } = await makeDraft();
  const elsewhere = { userId: staff.userId, reach: [(await makeSchool()).id] };
  expect(await attachFiles(elsewhere, id, [file("a.pdf")])).toEqual({ outcome: "absent" });
  const documentId = await makeAttachment({ schoolId: school.id, actorId: staff.userId }, id);
  expect(await detachFile(elsewhere, { announcementId: id, documentId })).toEqual({ outcome: "absent" });
  expect(await findStaffDocument(elsewhere.reach, documentId)).toBeUndefined();
  expect(await findStaffDocument(staff.reach, documentId)).toMatchObject({ name: "menu.pdf" });
  expect(await names()).toEqual(["menu.pdf"]);
});

const viewerOf = (userId: string, more: Partial<Viewer> = {}) =>
  ({ userId, isGuardian: true, ownStudentIds: [], staff: [], ...more }) as unknown as Viewer;

async function makeReaders() {
  const [school, actor] = [await makeSchool(), await makePerson()];
  const [pupil, sibling] = [await makeStudent(school.id), await makeStudent(school.id)];
  const [mother, father] = [await makePerson(), await makePerson()];
  for (const { userId } of [mother, father]) {
    await makeGuardianship(userId, pupil.studentId);
    await makeGuardianship(userId, sibling.studentId);
  }
  const place = { schoolId: school.id, actorId: actor.userId };
  const asMother = viewerOf(mother.userId);
  const mayHave = async (viewer: Viewer, studentId: string, documentId: string) => {
    const found = await findPupil(viewer, studentId);
    return found !== undefined && (await findDocumentOf(viewer, found.pupil, documentId)) !== undefined;
  };
  return { school, place, pupil, sibling, mother, father, asMother, mayHave };
}

test("an attachment is had by whoever received the message, about that pupil, while it stands", async () => {
  const { school, place, pupil, sibling, mother, father, asMother, mayHave } = await makeReaders();
  const { id } = await makeAnnouncement({ schoolId: school.id }, [
    { userId: mother.userId, studentId: pupil.studentId },
  ]);
  const documentId = await makeAttachment(place, id);
  expect(await mayHave(asMother, pupil.studentId, documentId)).toBe(true);
  expect(await mayHave(asMother, sibling.studentId, documentId)).toBe(false);
  expect(await mayHave(viewerOf(father.userId), pupil.studentId, documentId)).toBe(false);
  const asPupil = viewerOf(pupil.userId, { isGuardian: false, ownStudentIds: [pupil.studentId] });
  expect(await mayHave(asPupil, pupil.studentId, documentId)).toBe(false);
  await db.update(announcements).set({ withdrawnAt: new Date() }).where(eq(announcements.id, id));
  expect(await mayHave(asMother, pupil.studentId, documentId)).toBe(false);
});

test("a right that ended, or that does not read, opens nothing", async () => {
  const { place, pupil, mother, asMother, mayHave } = await makeReaders();
  const { documentId } = await makeShelfDocument(place);
  expect(await mayHave(asMother, pupil.studentId, documentId)).toBe(true);
  const link = eq(guardianships.guardianId, mother.userId);
  await db.update(guardianships).set({ mayRead: false }).where(link);
  expect(await mayHave(asMother, pupil.studentId, documentId)).toBe(false);
  await db
    .update(guardianships)
    .set({ mayRead: true, endsAt: new Date("2026-01-01") })
    .where(link);
  expect(await mayHave(asMother, pupil.studentId, documentId)).toBe(false);
});

test("a document of a shelf is had by the classes and by those it is for, until it is withdrawn", async () => {
  const { place, pupil, asMother, mayHave } = await makeReaders();
  const asPupil = viewerOf(pupil.userId, { isGuardian: false, ownStudentIds: [pupil.studentId] });
  const here = async (fields: Parameters<typeof makeShelfDocument>[1]) => {
    const { documentId } = await makeShelfDocument(place, fields);
    return [
      await mayHave(asMother, pupil.studentId, documentId),
      await mayHave(asPupil, pupil.studentId, documentId),
    ];
  };
  expect(await here({ years: ["3"] })).toEqual([true, true]);
  expect(await here({ years: ["4"] })).toEqual([false, false]);
  expect(await here({ classIds: ["0b5e8a3e-1111-4222-8333-444455556666"] })).toEqual([false, false]);
  expect(await here({ toStudents: false })).toEqual([true, false]);
  expect(await here({ toGuardians: false })).toEqual([false, true]);
  expect(await here({ withdrawnAt: new Date() })).toEqual([false, false]);
});

test("a file of another school, one that nothing shows, and one without its bytes are nobody's", async () => {
  const { place, pupil, asMother, mayHave } = await makeReaders();
  const elsewhere = { ...place, schoolId: (await makeSchool()).id };
  expect(await mayHave(asMother, pupil.studentId, (await makeShelfDocument(elsewhere)).documentId)).toBe(
    false,
  );
  expect(await mayHave(asMother, pupil.studentId, await makeDocument(place))).toBe(false);
  const bytes = randomBytes(20);
  const { id } = await makeAnnouncement({ schoolId: place.schoolId }, [
    { userId: asMother.userId, studentId: pupil.studentId },
  ]);
  const empty = await makeDocument(place, "vide.pdf", bytes);
  await db.insert(announcementDocuments).values({ announcementId: id, documentId: empty, position: 0 });
  await db
    .update(documentContents)
    .set({ content: null })
    .where(eq(documentContents.hash, hashOf(bytes)));
  expect(await mayHave(asMother, pupil.studentId, empty)).toBe(false);
});
