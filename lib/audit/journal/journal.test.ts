import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { auditEvents } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeGuardianship, makePerson, makeSchool, makeStaff, makeStudent } from "@/e2e/support/make-people";
import { db } from "../../db/client";
import { isMessageKey, translator } from "../../i18n/translator";
import { walkPages } from "../../lists/walk-pages";
import type { ActingStaff } from "../../people/acting-staff";
import { type AuditAction, type AuditEntry, recordAuditEvent } from "../record-audit-event";
import { actKinds, actsOfKind, isKnownAct } from "./act-kinds";
import { type JournalFilters, noActor, readJournalRequest } from "./journal-filters";
import { listActors } from "./list-actors";
import { countJournal, listJournal } from "./list-journal";
import { tellAct, tellDetails } from "./tell-act";
import { findLastVerdict, run } from "./verification";

const t = translator("fr");
const source = readFileSync(fileURLToPath(new URL("../record-audit-event.ts", import.meta.url)), "utf8");
const declared = [...source.matchAll(/^ {2}\| "(.+)"/gm)].map(([, name = ""]) => name);

test("every act has its sentence and its kind", () => {
  expect(declared.length).toBeGreaterThan(20);
  expect(declared.filter((action) => !isKnownAct(action))).toEqual([]);
  expect(declared.filter((action) => !isMessageKey(`staff.journal.acts.${action}`))).toEqual([]);
  expect(actKinds.flatMap(actsOfKind).sort()).toEqual(declared.sort());
});

test("an act of a version to come is named, not hidden", () => {
  expect(tellAct("moon.landed", t)).toContain("moon.landed");
  expect(tellAct("constructor", t)).toContain("constructor");
});

test("details are told as counts and forms, never as ids", () => {
  const id = "0b5e8a3e-1111-4222-8333-444455556666";
  expect(tellDetails({ people: [id, id], form: "letter", other: id, guardianId: id }, t)).toBe(
    "2 personnes, lettre",
  );
  expect(tellDetails({ outcome: "broken", seq: 12, reason: "gap" }, t)).toBe("rompu à la ligne 12");
  expect(tellDetails({}, t)).toBe("");
});

const write = (entry: AuditEntry) => db.transaction((tx) => recordAuditEvent(tx, entry));
const asked = (filters: JournalFilters, more: Record<string, string> = {}) =>
  readJournalRequest({ ...filters, ...more });
const actsSeen = async (acting: ActingStaff, filters: JournalFilters = {}) =>
  (await listJournal(acting, asked(filters))).rows.map(({ action, subject }) => ({ action, subject }));

async function makeTwoSchools() {
  const [here, there] = [await makeSchool(), await makeSchool()];
  const [parent, foreigner] = [await makePerson({ firstName: "Élodie" }), await makePerson()];
  await makeGuardianship(parent.userId, (await makeStudent(here.id)).studentId);
  await makeGuardianship(foreigner.userId, (await makeStudent(there.id)).studentId);
  const secretary = await makePerson();
  await makeStaff(secretary.userId, "secretary", here.id);
  const acting = { userId: secretary.userId, reach: [here.id] };
  return { here, there, parent, foreigner, acting };
}

test("a secretary reads what concerns their schools, their people and themselves, and nothing else", async () => {
  const { here, there, parent, foreigner, acting } = await makeTwoSchools();
  const other = await makePerson();
  const entries: [AuditAction, Partial<AuditEntry>][] = [
    ["school.updated", { schoolId: here.id }],
    ["person.edited", { subjectId: parent.userId }],
    ["people.listed", { actorId: acting.userId }],
    ["school.created", { schoolId: there.id }],
    ["person.suspended", { subjectId: foreigner.userId }],
    ["person.reactivated", { subjectId: parent.userId, schoolId: there.id }],
    ["backup.restored", {}],
    ["people.exported", { actorId: other.userId }],
  ];
  for (const [action, fields] of entries) await write({ action, actorId: null, ...fields });
  expect(await actsSeen(acting)).toEqual([
    { action: "people.listed", subject: null },
    { action: "person.edited", subject: `${parent.lastName} Élodie` },
    { action: "school.updated", subject: null },
  ]);
  const administrator = { userId: other.userId, reach: "everywhere" } as const;
  const all = await actsSeen(administrator);
  expect(all.slice(0, entries.length).map(({ action }) => action)).toEqual(
    entries.map(([action]) => action).reverse(),
  );
});

test("a person of another school who is named in an event of ours stays without a name", async () => {
  const { here, foreigner, acting } = await makeTwoSchools();
  await write({ action: "mail.bounced", actorId: null, subjectId: foreigner.userId, schoolId: here.id });
  expect(await actsSeen(acting)).toEqual([{ action: "mail.bounced", subject: null }]);
});

test("filters are by kind, actor, subject, school and day, and what they cannot read they do not invent", async () => {
  const { here, parent, acting } = await makeTwoSchools();
  await write({ action: "school.updated", actorId: null, schoolId: here.id });
  await write({ action: "person.edited", actorId: acting.userId, subjectId: parent.userId });
  const seen = async (filters: JournalFilters) =>
    (await actsSeen(acting, filters)).map(({ action }) => action);
  expect(await seen({ acte: "changed" })).toEqual(["person.edited", "school.updated"]);
  expect(await seen({ acte: "printed" })).toEqual([]);
  expect(await seen({ qui: acting.userId })).toEqual(["person.edited"]);
  expect(await seen({ qui: noActor })).toEqual(["school.updated"]);
  expect(await seen({ sujet: parent.userId })).toEqual(["person.edited"]);
  expect(await seen({ sujet: `elodie ${parent.lastName.toUpperCase()}` })).toEqual(["person.edited"]);
  expect(await seen({ sujet: parent.username })).toEqual(["person.edited"]);
  expect(await seen({ sujet: "%" })).toEqual([]);
  expect(await seen({ ecole: here.slug })).toEqual(["school.updated"]);
  expect(await seen({ ecole: "nowhere" })).toEqual([]);
  const today = new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Brussels" }).format();
  expect(await seen({ du: today, au: today })).toHaveLength(2);
  expect(await seen({ au: "2026-01-01" })).toEqual([]);
  expect(await seen({ du: "2026-99-99", au: "demain", qui: "' or 1=1", acte: "everything" })).toHaveLength(2);
});

test("pages follow the chain, and the walk gives each line once, within the reach", async () => {
  const { here, acting } = await makeTwoSchools();
  for (let written = 0; written < 60; written += 1)
    await write({ action: "school.updated", actorId: null, schoolId: here.id, details: { written } });
  const first = await listJournal(acting, asked({}));
  expect(first.rows).toHaveLength(50);
  const second = await listJournal(acting, asked({}, { apres: first.next ?? "" }));
  expect(second.rows).toHaveLength(10);
  expect(second.next).toBeUndefined();
  const walked = [];
  for await (const lines of walkPages(asked({}), (place) => listJournal(acting, place, 7)))
    walked.push(...lines);
  expect(walked.map(({ seq }) => seq)).toEqual([...first.rows, ...second.rows].map(({ seq }) => seq));
  expect(await countJournal(acting, {})).toBe(60);
});

test("only who works in these schools is offered as an actor", async () => {
  const { here, acting } = await makeTwoSchools();
  expect((await listActors([here.id])).map(({ id }) => id)).toEqual([acting.userId]);
});

test("a verification says what it found, and stands in the journal itself", async () => {
  const { acting } = await makeTwoSchools();
  await db.transaction((tx) =>
    run({ tx, details: {}, job: { id: "", schoolId: null, actorId: acting.userId }, report: () => {} }),
  );
  expect((await actsSeen(acting)).map(({ action }) => action)).toEqual(["journal.verified"]);
  expect(await findLastVerdict()).toBeUndefined();
  expect(await db.$count(auditEvents, sql`${auditEvents.details}->>'outcome' = 'intact'`)).toBeGreaterThan(0);
});
