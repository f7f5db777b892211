import { PassThrough } from "node:stream";
import { buffer, text } from "node:stream/consumers";
import { eq } from "drizzle-orm";
import { announcementReplies, guardianships, students, users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeAnnouncement } from "@/e2e/support/make-announcement";
import { makeEvent } from "@/e2e/support/make-event";
import { makeGuardianship, makePerson, makeSchool, makeStaff, makeStudent } from "@/e2e/support/make-people";
import { recordAuditEvent } from "../../audit/record-audit-event";
import type { Viewer } from "../../auth/viewer";
import { now } from "../../clock";
import { db } from "../../db/client";
import { isoDay } from "../../i18n/formats";
import { translator } from "../../i18n/translator";
import { readListRequest } from "../../lists/list-request";
import { recordPersonSeen } from "../record-person-seen";
import { collectOwnData } from "./collect-own-data";
import { composePrintedData } from "./compose-printed-data";
import { drawOwnData } from "./drawing/draw-own-data";
import { accessList, listAccesses } from "./list-accesses";
import { streamOwnData } from "./stream-own-data";

const t = translator("fr");

const viewerOf = (userId: string, own: string[] = []): Viewer => ({
  ...{ userId, username: "x", firstName: "X", lastName: "Y", sessionId: "s", sessionKind: "full" },
  ...{
    isGuardian: own.length === 0,
    ownStudentIds: own,
    staff: [],
    provenRecently: true,
    factor: "none",
    language: "fr",
    sessionEndsAt: now(),
  },
});

/** A child of two households, each with an adult, and a secretary. */
async function makeHouseholds() {
  const school = await makeSchool();
  const [mother, father, secretary] = [
    await makePerson({ firstName: "Élodie" }),
    await makePerson({ firstName: "Marc" }),
    await makePerson({ firstName: "Odile" }),
  ];
  const child = await makeStudent(school.id, { firstName: "Léa" });
  for (const { userId } of [mother, father]) {
    await makeGuardianship(userId, child.studentId, { motive: "Jugement secret" });
    await db
      .update(users)
      .set({ phone: `+32470${userId.slice(0, 6)}` })
      .where(eq(users.id, userId));
  }
  await makeStaff(secretary.userId, "secretary", school.id);
  const staff = { userId: secretary.userId, reach: [school.id] };
  return { school, mother, father, child, staff };
}

const copyOf = async (viewer: Viewer) => text(streamOwnData(await collectOwnData(viewer)));

test("a copy holds what one was sent, read, answered and wrote, and never the other household’s", async () => {
  const { school, mother, father, child } = await makeHouseholds();
  const about = { studentId: child.studentId };
  const { recipientIds } = await makeAnnouncement(
    { schoolId: school.id, subject: "Sortie", answerKind: "yes_no" },
    [
      { userId: mother.userId, ...about, readAt: now(), answeredAt: now(), answer: "yes" },
      { userId: father.userId, ...about },
    ],
  );
  await makeAnnouncement({ schoolId: school.id, subject: "Pour le père" }, [
    { userId: father.userId, ...about },
  ]);
  const [mine = "", his = ""] = recipientIds;
  const reply = { authorId: father.userId, fromStaff: false, body: "Je ne serai pas là", key: `${his}-1` };
  await db.insert(announcementReplies).values([
    { ...reply, recipientId: his },
    { ...reply, recipientId: mine, authorId: mother.userId, body: "Avec plaisir", key: `${mine}-1` },
  ]);
  await makeEvent({ schoolId: school.id, startsOn: isoDay(now()), title: "Fête de l’école" });
  const copy = await copyOf(viewerOf(mother.userId));
  for (const held of ["Élodie", "Léa", "Sortie", "Avec plaisir", "Fête de l’école", '"answer": "yes"'])
    expect(copy).toContain(held);
  const theirs = [
    father.userId,
    father.lastName,
    father.username,
    father.email ?? "",
    "Marc",
    "Je ne serai pas là",
  ];
  for (const foreign of [...theirs, "Pour le père", "Jugement secret"]) expect(copy).not.toContain(foreign);
  expect(() => JSON.parse(copy)).not.toThrow();
});

test("a pupil’s copy holds nothing of their guardians", async () => {
  const { mother, father, child } = await makeHouseholds();
  const copy = await copyOf(viewerOf(child.userId, [child.studentId]));
  expect(copy).toContain("Léa");
  for (const { lastName, username, email } of [mother, father])
    for (const word of [lastName, username, email ?? "-"]) expect(copy).not.toContain(word);
});

test("who may no longer read about a child, by the school or by the child of age, gets nothing about them", async () => {
  const { school, mother, child } = await makeHouseholds();
  await makeAnnouncement({ schoolId: school.id, subject: "Sortie" }, [
    { userId: mother.userId, studentId: child.studentId },
  ]);
  await db.update(students).set({ handedOverAt: now() }).where(eq(students.id, child.studentId));
  expect(await copyOf(viewerOf(mother.userId))).toContain("Sortie");
  await db
    .update(guardianships)
    .set({ studentAllows: false })
    .where(eq(guardianships.guardianId, mother.userId));
  const { messages, schoolings, documents, events } = await collectOwnData(viewerOf(mother.userId));
  expect([messages, schoolings, documents, events]).toEqual([[], [], [], []]);
});

const accessesOf = async (viewer: Viewer, parameters = {}) =>
  listAccesses(viewer, readListRequest(parameters, accessList));

test("one sees what the secretariat did about oneself and one’s child, by its school and not by name", async () => {
  const { school, mother, father, child, staff } = await makeHouseholds();
  await recordPersonSeen(staff, mother.userId);
  await recordPersonSeen(staff, child.userId);
  await recordPersonSeen(staff, father.userId);
  await db.transaction((tx) =>
    recordAuditEvent(tx, { action: "calendar.renewed", actorId: mother.userId, subjectId: mother.userId }),
  );
  const { rows } = await accessesOf(viewerOf(mother.userId));
  expect(rows.map(({ action, about, schoolName }) => [action, about, schoolName])).toEqual([
    ["people.seen", "Léa", school.name],
    ["people.seen", null, school.name],
  ]);
  expect(JSON.stringify(rows)).not.toContain("Odile");
});

test("what staff did about a student who decides for themselves is theirs alone to see", async () => {
  const { mother, child, staff } = await makeHouseholds();
  await recordPersonSeen(staff, child.userId);
  await db.update(students).set({ handedOverAt: now() }).where(eq(students.id, child.studentId));
  expect((await accessesOf(viewerOf(mother.userId))).rows).toEqual([]);
  expect((await accessesOf(viewerOf(child.userId, [child.studentId]))).rows).toHaveLength(1);
});

test("the list of accesses goes on by place: no line twice, none left out", async () => {
  const { mother, staff } = await makeHouseholds();
  for (let count = 0; count < 35; count += 1) await recordPersonSeen(staff, mother.userId);
  const first = await accessesOf(viewerOf(mother.userId));
  const second = await accessesOf(viewerOf(mother.userId), { apres: first.next });
  const all = [...first.rows, ...second.rows].map(({ seq }) => seq);
  expect([first.rows.length, second.rows.length, new Set(all).size, second.next]).toEqual([
    30,
    5,
    35,
    undefined,
  ]);
});

test("the printed copy says the same in French, over as many pages as it takes", async () => {
  const { school, mother, child } = await makeHouseholds();
  for (let count = 0; count < 20; count += 1)
    await makeAnnouncement({ schoolId: school.id, body: "Bonjour,\n\n".repeat(10) }, [
      { userId: mother.userId, studentId: child.studentId },
    ]);
  const printed = composePrintedData(t, await collectOwnData(viewerOf(mother.userId)), school.name);
  expect(printed.sections.map(({ heading }) => heading).slice(0, 3)).toEqual([
    "Votre compte",
    "Vos droits pour chaque enfant",
    "Scolarité",
  ]);
  const paper = new PassThrough();
  const [pdf] = await Promise.all([buffer(paper), drawOwnData(printed, paper)]);
  expect(pdf.toString("latin1").match(/\/Type \/Page\n/g)?.length).toBeGreaterThan(2);
});
