import { readFileSync } from "node:fs";
import { and, asc, count, eq, sql } from "drizzle-orm";
import {
  auditEvents,
  guardianships,
  importRows,
  imports,
  importWrites,
  jobs,
  students,
  users,
} from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { activate, makePerson, makeSchool, makeStaff, uniqueLetters } from "@/e2e/support/make-people";
import { db } from "../db/client";
import { claimJob } from "../jobs/claim-job";
import { runJob } from "../jobs/run-job";
import { acceptAll, answerDoubt } from "./answer-doubts";
import { askForPreview } from "./ask-for-preview";
import { confirmImport } from "./confirm-import";
import type { Note } from "./consequence";
import { countDoubts } from "./count-doubts";
import { findImport, isPreviewCurrent } from "./find-import";
import { findImportAtWork } from "./find-work";
import { forgetImports } from "./forget-imports";
import { importFile } from "./import-file";
import { countRows } from "./list-import-rows";
import { listOpenDoubts, settleDoubt } from "./open-doubts";
import { receiveFile } from "./receive-file";
import { undoImport } from "./undo-import";

const headings =
  "matricule;nom;prenom;date_naissance;classe;titulaire;resp1_nom;resp1_prenom;resp1_email;resp1_telephone;resp2_nom;resp2_prenom;resp2_email;resp2_telephone;eleve_email";

/** Does every job that waits, as the process for jobs would. */
async function workOff(): Promise<void> {
  for (let job = await claimJob(); job; job = await claimJob()) await runJob(job);
}

/** A school with a secretary of its own, and a surname that nobody else has. */
async function given() {
  const school = await makeSchool();
  const secretary = await makePerson({ active: true });
  await makeStaff(secretary.userId, "secretary", school.id);
  const letters = uniqueLetters();
  const surname = `${letters[0]?.toUpperCase()}${letters.slice(1)}`;
  return { school, surname, who: { userId: secretary.userId, reach: [school.id] } };
}

type Given = Awaited<ReturnType<typeof given>>;

const fileOf = (rows: string[]) => Buffer.from([headings, ...rows, ""].join("\r\n"));

/** Hands a list in and has its consequences listed, as the screens do. */
async function preview({ school, who }: Given, bytes: Buffer): Promise<string> {
  const { importId } = await receiveFile({
    schoolId: school.id,
    actorId: who.userId,
    fileName: "liste.csv",
    bytes,
  });
  await workOff();
  await askForPreview(importId, who);
  await workOff();
  return importId;
}

const seen = async ({ who }: Given, importId: string) => {
  const found = await findImport(who.reach, importId);
  if (!found) throw new Error("The import is out of reach.");
  return found;
};

async function commit(at: Given, importId: string) {
  const { commitKey } = await seen(at, importId);
  const asked = await confirmImport(importId, commitKey ?? "", at.who);
  await workOff();
  return asked;
}

async function undo(at: Given, importId: string) {
  const asked = await undoImport(importId, at.who);
  await workOff();
  return asked;
}

const rowsOf = (importId: string) =>
  db.select().from(importRows).where(eq(importRows.importId, importId)).orderBy(asc(importRows.position));

const peopleNamed = (lastName: string) =>
  db
    .select({
      id: users.id,
      username: users.username,
      firstName: users.firstName,
      email: users.email,
      erased: users.erasedAt,
    })
    .from(users)
    .where(eq(users.lastName, lastName))
    .orderBy(asc(users.username));

const family = (surname: string, rest: Partial<{ className: string; email: string }> = {}) =>
  `1;${surname};Léa;12/03/2014;${rest.className ?? "P6A"};;${surname};Anne;${rest.email ?? `anne@${surname}.example`};0455 00 97 25;;;;;`;

test("a list is read, its consequences are listed, and nothing of it is written before somebody confirms", async () => {
  const at = await given();
  const importId = await preview(at, fileOf([family(at.surname)]));
  const found = await seen(at, importId);
  expect(found).toMatchObject({
    state: "previewed",
    facts: { worthWriting: true, report: { students: { new: 1 } } },
  });
  expect(isPreviewCurrent(found)).toBe(true);
  expect(await rowsOf(importId)).toMatchObject([
    { kind: "new", isStudent: true, firstName: "Léa", className: "P6A", line: 2 },
    { kind: "new", isStudent: false, firstName: "Anne", line: 2 },
  ]);
  expect(await peopleNamed(at.surname)).toEqual([]);
});

test("a confirmed list is written once, whoever presses how often, and the rows lead to their people", async () => {
  const at = await given();
  const importId = await preview(at, fileOf([family(at.surname)]));
  const { commitKey } = await seen(at, importId);
  const asked = await Promise.all([1, 2, 3].map(() => confirmImport(importId, commitKey ?? "", at.who)));
  expect(asked.map((one) => one?.outcome).toSorted()).toEqual(["asked", "joined", "joined"]);
  await Promise.all([workOff(), workOff()]);
  expect(await seen(at, importId)).toMatchObject({ state: "committed", undoable: true });
  expect((await peopleNamed(at.surname)).map(({ firstName }) => firstName)).toEqual(["Anne", "Léa"]);
  const accounts = new Set((await peopleNamed(at.surname)).map(({ id }) => id));
  for (const { userId } of await rowsOf(importId)) expect(accounts).toContain(userId);
  expect(await confirmImport(importId, commitKey ?? "", at.who)).toEqual({ outcome: "over" });
  const ofImport = eq(auditEvents.subjectId, importId);
  const events = await db.select().from(auditEvents).where(ofImport).orderBy(auditEvents.seq);
  expect(events.map(({ action }) => action)).toEqual(["import.uploaded", "import.committed"]);
});

test("of two imports of one school at once the second asker is told; the same list twice is written once", async () => {
  const at = await given();
  const [one, other] = [
    await preview(at, fileOf([family(at.surname)])),
    await preview(at, fileOf([family(at.surname)])),
  ];
  const { commitKey } = await seen(at, one);
  expect(await confirmImport(one, commitKey ?? "", at.who)).toMatchObject({ outcome: "asked" });
  const second = await seen(at, other);
  expect(await confirmImport(other, second.commitKey ?? "", at.who)).toEqual({ outcome: "busy" });
  await workOff();
  await confirmImport(other, second.commitKey ?? "", at.who);
  await workOff();
  expect(await seen(at, other)).toMatchObject({ state: "previewed", facts: { worthWriting: false } });
  expect(await peopleNamed(at.surname)).toHaveLength(2);
});

test("when the school's people changed since the preview nothing is written, and a new preview waits", async () => {
  const at = await given();
  const importId = await preview(at, fileOf([family(at.surname)]));
  const { commitKey } = await seen(at, importId);
  await importFile(fileOf([family(at.surname, { className: "P5B" })]), {
    ...{ school: at.school.slug, preset: "preau", dryRun: false, invite: false, actorId: null },
  });
  expect(await confirmImport(importId, commitKey ?? "", at.who)).toMatchObject({ outcome: "asked" });
  await workOff();
  const found = await seen(at, importId);
  expect(found).toMatchObject({
    state: "previewed",
    facts: { report: { students: { new: 0, changed: 1 } } },
  });
  expect(found.commitKey).not.toBe(commitKey);
  expect((await rowsOf(importId))[0]).toMatchObject({
    kind: "moved",
    changes: [{ field: "className", old: "P5B", new: "P6A" }],
  });
});

test("a commit whose process dies in the middle has written nothing, and is done wholly by the next one", async () => {
  const at = await given();
  const importId = await preview(at, fileOf([family(at.surname)]));
  const { commitKey } = await seen(at, importId);
  await confirmImport(importId, commitKey ?? "", at.who);
  const dying = await claimJob();
  expect(dying?.kind).toBe("import.commit");
  await db
    .update(jobs)
    .set({ leasedUntil: new Date(0) })
    .where(eq(jobs.id, dying?.id ?? ""));
  expect(await peopleNamed(at.surname)).toEqual([]);
  await workOff();
  expect(await seen(at, importId)).toMatchObject({ state: "committed" });
  expect(await peopleNamed(at.surname)).toHaveLength(2);
});

test("a job that ends while its page is put together is seen at work or in what it left, never in neither", async () => {
  const { school, who } = await given();
  const file = { schoolId: school.id, actorId: who.userId, fileName: "liste.csv", bytes: fileOf([]) };
  const { importId } = await receiveFile(file);
  const isAnybodyHeldUp = async () => {
    const [row] = await db.execute(
      sql`select count(*)::int as locks from pg_locks where not granted and database = (select oid from pg_database where datname = current_database())`,
    );
    return Number(row?.locks) > 0;
  };
  const page = await db.transaction(async (job) => {
    await job.execute(sql`lock table ${jobs} in access exclusive mode`);
    const reading = findImportAtWork(who.reach, importId);
    await expect.poll(isAnybodyHeldUp).toBe(true);
    await job.update(imports).set({ refusal: "Le fichier est vide." }).where(eq(imports.id, importId));
    await job.update(jobs).set({ state: "done" }).where(eq(jobs.schoolId, school.id));
    return { reading };
  });
  expect(await page.reading).toMatchObject({
    seen: { refusal: "Le fichier est vide." },
    work: { own: undefined },
  });
});

test("another address than the one on file replaces it only when somebody confirms it for that person", async () => {
  const at = await given();
  await commit(at, await preview(at, fileOf([family(at.surname)])));
  const list = fileOf([family(at.surname, { email: `neuve@${at.surname}.example` })]);
  const importId = await preview(at, list);
  const [row] = (await rowsOf(importId)).filter(({ isStudent }) => !isStudent);
  expect(row).toMatchObject({ kind: "unchanged", doubtful: true });
  const [note] = (row?.findings ?? []) as unknown as Note[];
  expect(note?.doubt?.choices.map(({ name }) => name)).toEqual(["accept", "keep"]);
  expect(
    await answerDoubt(importId, { key: note?.doubt?.key ?? "", answer: "accept" }, at.who),
  ).toMatchObject({
    outcome: "answered",
  });
  expect(isPreviewCurrent(await seen(at, importId))).toBe(false);
  expect((await rowsOf(importId)).filter(({ doubtful }) => doubtful)).toEqual([]);
  await workOff();
  expect((await rowsOf(importId)).find(({ isStudent }) => !isStudent)).toMatchObject({
    kind: "changed",
    changes: [{ field: "email", old: `anne@${at.surname}.example`, new: `neuve@${at.surname}.example` }],
  });
  await commit(at, importId);
  expect((await peopleNamed(at.surname))[0]).toMatchObject({ email: `neuve@${at.surname}.example` });
  await undo(at, importId);
  expect((await peopleNamed(at.surname))[0]).toMatchObject({ email: `anne@${at.surname}.example` });
});

test("who is not in the list any more leaves the school only when somebody says so, one by one", async () => {
  const at = await given();
  const tom = `2;${at.surname};Tom;01/09/2012;P6A;;;;;;;;;;`;
  const zoe = `3;${at.surname};Zoé;01/09/2013;P6A;;;;;;;;;;`;
  await commit(at, await preview(at, fileOf([family(at.surname), tom, zoe])));
  const importId = await preview(at, fileOf([family(at.surname)]));
  expect(await countRows(importId)).toMatchObject({ absents: 2, douteux: 0, inchanges: 2 });
  expect(await seen(at, importId)).toMatchObject({ facts: { worthWriting: false } });
  const [gone] = (await rowsOf(importId)).filter(({ firstName }) => firstName === "Tom");
  const [note] = (gone?.findings ?? []) as unknown as Note[];
  await answerDoubt(importId, { key: note?.doubt?.key ?? "", answer: "left" }, at.who);
  await workOff();
  await commit(at, importId);
  const left = await db
    .select({ name: users.firstName, leftOn: students.leftOn })
    .from(students)
    .innerJoin(users, eq(users.id, students.userId))
    .where(eq(students.schoolId, at.school.id))
    .orderBy(asc(users.firstName));
  expect(left.map(({ name, leftOn }) => [name, leftOn !== null])).toEqual([
    ["Léa", false],
    ["Tom", true],
    ["Zoé", false],
  ]);
});

test("an answer that nobody was asked, and an import of another school, change nothing", async () => {
  const [at, stranger] = [await given(), await given()];
  const importId = await preview(at, fileOf([family(at.surname)]));
  expect(await answerDoubt(importId, { key: "x", answer: "accept" }, at.who)).toEqual({ outcome: "strange" });
  expect(await answerDoubt(importId, { key: "x", answer: "accept" }, stranger.who)).toBeUndefined();
  expect(
    await acceptAll(importId, { code: "email-malformed", choice: "accept" }, stranger.who),
  ).toBeUndefined();
  const { commitKey } = await seen(at, importId);
  expect(await confirmImport(importId, commitKey ?? "", stranger.who)).toBeUndefined();
  expect(await undoImport(importId, stranger.who)).toBeUndefined();
  expect(await findImport(stranger.who.reach, importId)).toBeUndefined();
});

test("an undo takes back what an import made, and the same file gives everybody their username again", async () => {
  const at = await given();
  const list = fileOf([family(at.surname)]);
  const first = await preview(at, list);
  await commit(at, first);
  const made = await peopleNamed(at.surname);
  expect(await undo(at, first)).toMatchObject({ outcome: "asked" });
  expect(await seen(at, first)).toMatchObject({
    state: "undone",
    undoable: false,
    undoReport: { students: 1, accounts: 2, guardianships: 1, classes: 1, kept: [] },
  });
  expect((await peopleNamed(at.surname)).every(({ erased, email }) => erased && email === null)).toBe(true);
  const [links] = await db.select({ n: count() }).from(students).where(eq(students.schoolId, at.school.id));
  expect(links?.n).toBe(0);
  const again = await preview(at, list);
  await commit(at, again);
  expect(await peopleNamed(at.surname)).toEqual(made);
});

test("an undo leaves alone who has come in since, with their child, and says so", async () => {
  const at = await given();
  const importId = await preview(
    at,
    fileOf([
      `${family(at.surname)}`,
      `2;${at.surname};Tom;01/09/2012;P6A;;${at.surname};Marc;marc@${at.surname}.example;;;;;;`,
    ]),
  );
  await commit(at, importId);
  const people = await peopleNamed(at.surname);
  const idOf = (name: string) => people.find(({ firstName }) => firstName === name)?.id ?? "";
  await activate(idOf("Anne"));
  await undo(at, importId);
  const { undoReport } = await seen(at, importId);
  expect(undoReport).toMatchObject({ students: 1, accounts: 2, guardianships: 1, classes: 0 });
  expect(undoReport?.kept).toEqual([
    { userId: idOf("Anne"), reason: "activated" },
    { userId: idOf("Léa"), reason: "beside" },
  ]);
  const [link] = await db
    .select({ n: count() })
    .from(guardianships)
    .where(eq(guardianships.guardianId, idOf("Anne")));
  expect(link?.n).toBe(1);
});

test("an undo puts changed people back, but for the fields that somebody has changed since", async () => {
  const at = await given();
  await commit(at, await preview(at, fileOf([family(at.surname)])));
  const phone = family(at.surname, { className: "P5B" }).replace("0455 00 97 25", "0470 11 22 33");
  const importId = await preview(at, fileOf([phone]));
  await commit(at, importId);
  const [anne] = await peopleNamed(at.surname);
  await db
    .update(users)
    .set({ phone: "+32470999999" })
    .where(eq(users.id, anne?.id ?? ""));
  await undo(at, importId);
  const { undoReport } = await seen(at, importId);
  expect(undoReport).toMatchObject({
    restored: 2,
    kept: [],
    keptFields: [{ userId: anne?.id, fields: ["phone"] }],
  });
  const again = await preview(at, fileOf([family(at.surname)]));
  expect((await rowsOf(again)).find(({ isStudent }) => isStudent)).toMatchObject({ kind: "unchanged" });
});

test("an undo leaves a colleague's account as it is: nobody's old address comes back as the way to their rights", async () => {
  const at = await given();
  await commit(at, await preview(at, fileOf([family(at.surname)])));
  const phone = family(at.surname).replace("0455 00 97 25", "0470 11 22 33");
  const importId = await preview(at, fileOf([phone]));
  await commit(at, importId);
  const [anne] = await peopleNamed(at.surname);
  await makeStaff(anne?.id ?? "", "administrator");
  await undo(at, importId);
  const { undoReport } = await seen(at, importId);
  expect(undoReport?.restored).toBe(0);
  expect(undoReport?.keptFields).toMatchObject([{ userId: anne?.id, fields: ["phone", "phone_as_given"] }]);
});

test("only the newest import can be undone, within its time, and once", async () => {
  const at = await given();
  const first = await preview(at, fileOf([family(at.surname)]));
  await commit(at, first);
  const second = await preview(at, fileOf([family(at.surname, { className: "P5B" })]));
  await commit(at, second);
  expect(await undo(at, first)).toEqual({ outcome: "over" });
  await db
    .update(imports)
    .set({ committedAt: new Date(Date.now() - 25 * 3_600_000) })
    .where(eq(imports.id, second));
  expect(await undo(at, second)).toEqual({ outcome: "over" });
  await db.update(imports).set({ committedAt: new Date() }).where(eq(imports.id, second));
  expect(await undo(at, second)).toMatchObject({ outcome: "asked" });
  expect(await undo(at, second)).toEqual({ outcome: "over" });
});

test("an import by command stands in the list and can be undone there", async () => {
  const at = await given();
  await importFile(fileOf([family(at.surname)]), {
    ...{
      school: at.school.slug,
      preset: "preau",
      dryRun: false,
      invite: true,
      actorId: null,
      fileName: "liste.csv",
    },
  });
  const [found] = await db.select().from(imports).where(eq(imports.schoolId, at.school.id));
  expect(found).toMatchObject({ state: "committed", fileName: "liste.csv", file: null });
  await undo(at, found?.id ?? "");
  expect(await seen(at, found?.id ?? "")).toMatchObject({
    state: "undone",
    undoReport: { accounts: 2, invited: 1 },
  });
});

/** Presses « … pour ces lignes » for each kind of doubt and each answer that the screen then shows. */
async function answerEveryKind({ who }: Given, importId: string) {
  for (const { code, answers } of await countDoubts(importId))
    for (const { choice } of answers) await acceptAll(importId, { code, choice: choice.name }, who);
  await workOff();
}

test("a dirty list of 1,200 pupils is cleared of its doubts kind by kind, and weekly shows only what differs", async () => {
  const at = await given();
  const bytes = readFileSync(new URL("../../e2e/support/fixtures/ecole-1200-dirty.csv", import.meta.url));
  const importId = await preview(at, bytes);
  const before = await countRows(importId);
  expect(before.nouveaux).toBeGreaterThan(2_000);
  expect(before.douteux).toBeGreaterThan(40);
  await answerEveryKind(at, importId);
  await answerEveryKind(at, importId); // two rows that are one pupil now may ask which of their values counts
  expect(await countDoubts(importId)).toEqual([]);
  expect(await countRows(importId)).toMatchObject({ douteux: 0, refuses: 0 });
  await commit(at, importId);
  expect(await listOpenDoubts(at.who.reach)).toEqual([]);
  const again = await preview(at, bytes);
  expect(await countRows(again)).toMatchObject({
    nouveaux: 0,
    modifies: 0,
    "changent-de-classe": 0,
    absents: 0,
  });
  const [writes] = await db
    .select({ n: count() })
    .from(importWrites)
    .where(and(eq(importWrites.importId, importId), eq(importWrites.tableName, "students")));
  expect(writes?.n).toBe(1_200);
});

test("what an import keeps of people is forgotten after its time, and an open doubt stays", async () => {
  const at = await given();
  const withoutClass = `2;${at.surname};Tom;01/09/2012;;;;;;;;;;;`;
  const written = await preview(at, fileOf([family(at.surname), withoutClass]));
  await commit(at, written);
  const doubts = async () => (await listOpenDoubts(at.who.reach)).map(({ importId }) => importId);
  expect(await doubts()).toEqual([written]);
  await db
    .update(imports)
    .set({ committedAt: new Date(Date.now() - 25 * 3_600_000) })
    .where(eq(imports.id, written));
  await forgetImports();
  const [kept] = await db.select({ file: imports.file }).from(imports).where(eq(imports.id, written));
  expect(kept?.file).toBeNull();
  const writes = await db.select().from(importWrites).where(eq(importWrites.importId, written));
  expect(writes).toEqual([]);
  expect((await rowsOf(written)).map(({ doubtful }) => doubtful)).toEqual([true]);
  const [row] = await rowsOf(written);
  expect(await settleDoubt(row?.id ?? "", { userId: at.who.userId, reach: [] })).toBeUndefined();
  expect(await settleDoubt(row?.id ?? "", at.who)).toBe(written);
  expect(await listOpenDoubts(at.who.reach)).toEqual([]);
});

test("a month after an undo nobody is waited for any more: the names are forgotten, the usernames never given again", async () => {
  const at = await given();
  const importId = await preview(at, fileOf([family(at.surname)]));
  await commit(at, importId);
  const [anne] = await peopleNamed(at.surname);
  await undo(at, importId);
  await db
    .update(imports)
    .set({ undoneAt: new Date(Date.now() - 31 * 24 * 3_600_000) })
    .where(eq(imports.id, importId));
  await forgetImports();
  expect(await peopleNamed(at.surname)).toEqual([]);
  await commit(at, await preview(at, fileOf([family(at.surname)])));
  expect((await peopleNamed(at.surname))[0]?.username).toBe(`${anne?.username}2`);
});

test("every proposal of a kind is taken in one act, and the list is read again with these answers", async () => {
  const at = await given();
  const rows = ["anne@gmial.example", "luc@hotmial.example"].map(
    (email, index) =>
      `${index};${at.surname};P${index}x;12/03/2014;P6A;;${at.surname};R${index}x;${email.replace(".example", ".com")};;;;;;`,
  );
  const importId = await preview(at, fileOf(rows));
  expect(await countRows(importId)).toMatchObject({ douteux: 2, reponses: 0 });
  const answered = await acceptAll(importId, { code: "email-malformed", choice: "accept" }, at.who);
  expect(answered).toEqual({ outcome: "answered", answers: 2 });
  await workOff();
  expect(await countRows(importId)).toMatchObject({ douteux: 0, reponses: 2 });
  await commit(at, importId);
  const addresses = (await peopleNamed(at.surname)).map(({ email }) => email).filter(Boolean);
  expect(addresses.toSorted()).toEqual(["anne@gmail.com", "luc@hotmail.com"]);
});

test("doubts of one kind are counted by the answer that is offered first, and answered together by it", async () => {
  const at = await given();
  const addresses = ["anne@gmial.com", "luc@hotmial.com", "à demander", "pas d’adresse"];
  const rows = addresses.map(
    (email, index) =>
      `${index};${at.surname};P${index}x;12/03/2014;P6A;;${at.surname};R${index}x;${email};;;;;;`,
  );
  const importId = await preview(at, fileOf(rows));
  const offered = async () =>
    (await countDoubts(importId)).map(({ code, rows, answers }) => ({
      code,
      rows,
      answers: answers.map(({ choice, rows }) => `${choice.name} ${rows}`).toSorted(),
    }));
  expect(await offered()).toEqual([{ code: "email-malformed", rows: 4, answers: ["accept 2", "empty 2"] }]);
  const alike = { code: "email-malformed", choice: "empty" };
  expect(await acceptAll(importId, alike, at.who)).toEqual({ outcome: "answered", answers: 2 });
  await workOff();
  expect(await offered()).toEqual([{ code: "email-malformed", rows: 2, answers: ["accept 2"] }]);
});
