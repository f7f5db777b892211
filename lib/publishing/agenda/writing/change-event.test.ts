import { randomUUID } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import { auditEvents, events } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeEvent } from "@/e2e/support/make-event";
import { makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { db } from "../../../db/client";
import { cancelEvent, changeEvent, createEvent, type EventFields } from "./change-event";
import { findEvent, listStaffEvents } from "./find-event";
import { listEventChoices } from "./list-choices";

const fields: EventFields = {
  title: "Sortie au musée",
  place: "Namur",
  details: null,
  allDay: true,
  startsOn: "2026-12-10",
  endsOn: "2026-12-11",
  startsAt: null,
  endsAt: null,
  years: [],
  classIds: [],
};

async function makeOffice() {
  const school = await makeSchool();
  const { userId } = await makePerson();
  return { schoolId: school.id, staff: { userId, reach: [school.id] } };
}

const journalled = (id: string) => db.$count(auditEvents, sql`${auditEvents.details}->>'eventId' = ${id}`);
const written = async (id: string) => (await db.select().from(events).where(eq(events.id, id)))[0];

test("two presses of one button are one event and one line of the journal", async () => {
  const { schoolId, staff } = await makeOffice();
  const id = randomUUID();
  const both = [createEvent(staff, { id, schoolId, fields }), createEvent(staff, { id, schoolId, fields })];
  expect(await Promise.all(both)).toEqual([{ outcome: "created" }, { outcome: "created" }]);
  expect(await db.$count(events, eq(events.schoolId, schoolId))).toBe(1);
  expect(await journalled(id)).toBe(1);
});

test("nothing is written in another school’s agenda, nor for another school’s class", async () => {
  const [{ staff, schoolId }, other] = [await makeOffice(), await makeOffice()];
  const foreign = await makeEvent({ schoolId: other.schoolId });
  await makeStudent(other.schoolId);
  const [theirs] = (await listEventChoices(other.schoolId)).classes;
  const classIds = [theirs?.id ?? ""];
  const attempts = [
    await createEvent(staff, { id: randomUUID(), schoolId: other.schoolId, fields }),
    await createEvent(staff, { id: randomUUID(), schoolId, fields: { ...fields, classIds } }),
    await changeEvent(staff, { id: foreign.id, version: "", fields }),
    await cancelEvent(staff, foreign.id),
    await cancelEvent(staff, randomUUID()),
  ];
  expect(attempts.map(({ outcome }) => outcome)).toEqual(Array(5).fill("absent"));
  expect(await written(foreign.id)).toEqual(foreign);
  expect(await db.$count(events, eq(events.schoolId, schoolId))).toBe(0);
});

test("of two secretaries who change an event at once one is heard, the other is told; each change is a revision", async () => {
  const { schoolId, staff } = await makeOffice();
  const { id } = await makeEvent({ schoolId });
  const version = (await findEvent(db, staff.reach, id))?.version ?? "";
  const outcomes = await Promise.all(
    ["Un", "Deux"].map((title) => changeEvent(staff, { id, version, fields: { ...fields, title } })),
  );
  expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(["changed", "stale"]);
  expect(await written(id)).toMatchObject({ revision: 1, place: "Namur" });
  expect(await journalled(id)).toBe(1);
});

test("saving what was there already is no revision", async () => {
  const { schoolId, staff } = await makeOffice();
  const id = randomUUID();
  await createEvent(staff, { id, schoolId, fields });
  const version = (await findEvent(db, staff.reach, id))?.version ?? "";
  expect(await changeEvent(staff, { id, version, fields })).toEqual({ outcome: "unchanged" });
  expect(await written(id)).toMatchObject({ revision: 0 });
});

test("an event is cancelled once, and changed no more after that", async () => {
  const { schoolId, staff } = await makeOffice();
  const { id } = await makeEvent({ schoolId });
  const version = (await findEvent(db, staff.reach, id))?.version ?? "";
  const both = await Promise.all([cancelEvent(staff, id), cancelEvent(staff, id)]);
  expect(both).toEqual([{ outcome: "cancelled" }, { outcome: "cancelled" }]);
  expect(await written(id)).toMatchObject({ revision: 1, cancelledAt: expect.any(Date) });
  expect(await changeEvent(staff, { id, version, fields })).toEqual({ outcome: "stale" });
  expect(await journalled(id)).toBe(1);
});

test("the secretariat’s agenda shows its own schools’ events with whom they are for", async () => {
  const { schoolId, staff } = await makeOffice();
  await makeStudent(schoolId);
  const choices = await listEventChoices(schoolId);
  expect(choices.years).toEqual(["3"]);
  await makeEvent({ schoolId, classIds: choices.classes.map(({ id }) => id), years: ["5"] });
  await makeEvent({ schoolId: (await makeSchool()).id });
  const listed = await listStaffEvents(staff.reach, { from: "2026-12-01", to: "2026-12-31" });
  expect(listed.map(({ years, classNames }) => [years, classNames])).toEqual([[["5"], ["3A"]]]);
  const elsewhere = { from: "2026-12-01", to: "2026-12-31", school: "inconnue" };
  expect(await listStaffEvents(staff.reach, elsewhere)).toEqual([]);
  expect(await db.$count(events, and(eq(events.schoolId, schoolId)))).toBe(1);
});
