import { randomBytes, randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { announcements, auditEvents, blockVisits, classes, shelfDocuments } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeAnnouncement } from "@/e2e/support/make-announcement";
import { makeAttachment, makeShelfDocument } from "@/e2e/support/make-document";
import { makeGuardianship, makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import type { Viewer } from "../../auth/viewer";
import { db } from "../../db/client";
import { findPupil, type Pupil } from "../../people/pupils";
import { replaceDocument, withdrawDocument } from "./change-shelf";
import type { TakenFile } from "./keep-document";
import { listShelf, readShelfRequest } from "./list-shelf";
import { noteDocumentsVisit } from "./note-documents-visit";
import { searchDocuments } from "./search-documents";
import { publishDocument } from "./shelf";
import { listDocumentsOf, newDocumentCount } from "./visible-documents";
import { weighDocuments } from "./weigh-documents";

const file = (name = "menu.pdf", bytes = randomBytes(60)): TakenFile => ({
  name,
  type: "application/pdf",
  bytes,
});

async function makeShelf() {
  const [school, { userId }] = [await makeSchool(), await makePerson()];
  const pupil = await makeStudent(school.id);
  const [class3A] = await db.select().from(classes).where(eq(classes.schoolId, school.id));
  const staff = { userId, reach: [school.id] };
  const entry = {
    schoolId: school.id,
    title: "Menu",
    years: [] as string[],
    classIds: [] as string[],
    toGuardians: true,
    toStudents: false,
  };
  const shown = async (filters = {}) => {
    const { rows } = await listShelf(staff.reach, readShelfRequest(filters));
    return rows.map(({ title }) => title);
  };
  const journal = (action: string) =>
    db.$count(auditEvents, and(eq(auditEvents.schoolId, school.id), eq(auditEvents.action, action)));
  return { school, staff, pupil, classId: class3A?.id ?? "", entry, shown, journal };
}

test("two presses of one button publish once; the same file for others is another document", async () => {
  const { staff, entry, shown, journal, classId } = await makeShelf();
  const menu = file();
  const pressed = await Promise.all([
    publishDocument(staff, entry, menu),
    publishDocument(staff, entry, menu),
  ]);
  expect(pressed.map(({ outcome }) => outcome).toSorted()).toEqual(["known", "published"]);
  expect(await publishDocument(staff, { ...entry, classIds: [classId] }, menu)).toEqual({
    outcome: "published",
  });
  expect(await shown()).toEqual(["Menu", "Menu"]);
  expect(await journal("document.published")).toBe(2);
  expect(await weighDocuments(staff.reach)).toEqual({ files: 1, bytes: 60 });
});

test("nobody publishes for a school or a class that is not theirs, and nothing is written", async () => {
  const { staff, entry, shown, journal } = await makeShelf();
  const other = await makeShelf();
  expect(await publishDocument(staff, { ...entry, schoolId: other.school.id }, file())).toEqual({
    outcome: "absent",
  });
  expect(await publishDocument(staff, { ...entry, classIds: [other.classId] }, file())).toEqual({
    outcome: "absent",
  });
  expect([await shown(), await other.shown(), await journal("document.published")]).toEqual([[], [], 0]);
});

test("the shelf is filtered by title, readers and state, and pages stay within reach", async () => {
  const { staff, school, shown } = await makeShelf();
  const place = { schoolId: school.id, actorId: staff.userId };
  await makeShelfDocument(place, { title: "Règlement 100 %", toStudents: false });
  await makeShelfDocument(place, { title: "Horaire", toGuardians: false });
  await makeShelfDocument(place, { title: "Ancien menu", withdrawnAt: new Date() });
  expect((await shown()).toSorted()).toEqual(["Horaire", "Règlement 100 %"]);
  expect(await shown({ q: "100 %" })).toEqual(["Règlement 100 %"]);
  expect(await shown({ q: "règl" })).toEqual(["Règlement 100 %"]);
  expect(await shown({ pour: "eleves" })).toEqual(["Horaire"]);
  expect(await shown({ etat: "retire" })).toEqual(["Ancien menu"]);
  expect(await shown({ ecole: "ailleurs" })).toEqual([]);
  expect((await shown({ tri: "titre" })).at(0)).toBe("Horaire");
  const { rows } = await listShelf([(await makeSchool()).id], readShelfRequest({}));
  expect(rows).toEqual([]);
});

test("a new version takes the place of the old one; what was withdrawn stays withdrawn, and others find neither", async () => {
  const { staff, school, journal } = await makeShelf();
  const { id } = await makeShelfDocument({ schoolId: school.id, actorId: staff.userId });
  const elsewhere = { ...staff, reach: [randomUUID()] };
  const next = file("menu-2.pdf");
  expect(await replaceDocument(elsewhere, id, next)).toEqual({ outcome: "absent" });
  expect(await withdrawDocument(elsewhere, id)).toEqual({ outcome: "absent" });
  expect(await replaceDocument(staff, id, next)).toEqual({ outcome: "changed" });
  expect(await replaceDocument(staff, id, next)).toEqual({ outcome: "unchanged" });
  const presses = await Promise.all([withdrawDocument(staff, id), withdrawDocument(staff, id)]);
  expect(presses.map(({ outcome }) => outcome).toSorted()).toEqual(["changed", "withdrawn"]);
  expect(await replaceDocument(staff, id, file())).toEqual({ outcome: "withdrawn" });
  expect(await journal("document.replaced")).toBe(1);
  expect(await journal("document.withdrawn")).toBe(1);
});

async function makeReader() {
  const shelf = await makeShelf();
  const { userId } = await makePerson();
  await makeGuardianship(userId, shelf.pupil.studentId);
  const viewer = { userId, isGuardian: true, ownStudentIds: [] } as unknown as Viewer;
  const pupil = (await findPupil(viewer, shelf.pupil.studentId))?.pupil as Pupil;
  const place = { schoolId: shelf.school.id, actorId: shelf.staff.userId };
  return { ...shelf, viewer, reader: pupil, place };
}

test("a pupil's documents come from the shelf and from messages, newest first; each is new until it was shown", async () => {
  const { school, viewer, reader, place } = await makeReader();
  const age = (days: number) => sql`now() - make_interval(days => ${days})`;
  const shelf = await makeShelfDocument(place, { title: "Règlement" });
  await db
    .update(shelfDocuments)
    .set({ publishedAt: age(2) })
    .where(eq(shelfDocuments.id, shelf.id));
  const sent = await makeAnnouncement({ schoolId: school.id, subject: "Sortie" }, [
    { userId: viewer.userId, studentId: reader.id },
  ]);
  await makeAttachment(place, sent.id, "autorisation.pdf");
  await db
    .update(announcements)
    .set({ sentAt: age(1) })
    .where(eq(announcements.id, sent.id));
  await makeShelfDocument({ ...place, schoolId: (await makeSchool()).id }, { title: "Ailleurs" });

  const listed = await listDocumentsOf(viewer, reader);
  expect(listed.map(({ title, name, isNew }) => [title, name, isNew])).toEqual([
    ["Sortie", "autorisation.pdf", true],
    ["Règlement", "menu.pdf", true],
  ]);
  expect(await newDocumentCount(viewer, reader)).toEqual([{ count: 2 }]);
  expect(searchDocuments(listed, "REGLE").map(({ title }) => title)).toEqual(["Règlement"]);
  expect(searchDocuments(listed, "sortie autoris")).toHaveLength(1);

  const halfway = new Date(Date.now() - 36 * 3_600_000);
  await noteDocumentsVisit(viewer, reader, halfway);
  expect((await listDocumentsOf(viewer, reader)).map(({ isNew }) => isNew)).toEqual([true, false]);
  expect(await newDocumentCount(viewer, reader)).toEqual([{ count: 1 }]);
  await noteDocumentsVisit(viewer, reader, new Date());
  await noteDocumentsVisit(viewer, reader, halfway);
  expect(await newDocumentCount(viewer, reader)).toEqual([{ count: 0 }]);
  expect(await db.$count(blockVisits, eq(blockVisits.userId, viewer.userId))).toBe(1);
});
