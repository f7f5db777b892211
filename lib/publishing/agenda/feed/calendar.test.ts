import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { calendarFeeds, events, guardianships, students, users } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeEvent } from "@/e2e/support/make-event";
import { makeGuardianship, makePerson, makeSchool, makeStudent, newVisitor } from "@/e2e/support/make-people";
import { readCalendar } from "@/e2e/support/read-calendar";
import { now } from "../../../clock";
import { db } from "../../../db/client";
import { days } from "../../../durations";
import { isoDay } from "../../../i18n/formats";
import { translator } from "../../../i18n/translator";
import { addDays } from "../days";
import { listCalendar } from "./list-calendar";
import { openCalendar } from "./open-calendar";
import { findOwnCalendar, renewCalendar } from "./own-calendar";
import { writeCalendar } from "./write-calendar";

const t = translator("fr");
const today = isoDay(now());

async function makeFamily() {
  const school = await makeSchool();
  const guardian = await makePerson();
  const child = await makeStudent(school.id, { firstName: "Léa" });
  await makeGuardianship(guardian.userId, child.studentId);
  await renewCalendar(guardian.userId);
  return { school, guardian, child };
}

const fileOf = async (userId: string) => (await findOwnCalendar(userId))?.split("/").at(-1) ?? "";
const calendarOf = async (userId: string) => readCalendar(writeCalendar(t, await listCalendar(userId)));

/** The events of the school alone: vacations depend on the day on which the test runs. */
async function eventsOf(userId: string) {
  const { events: all } = await calendarOf(userId);
  return all.filter((event) => event.get("TRANSP") !== "TRANSPARENT");
}

test("a calendar’s address is its owner’s alone, and nothing of it is kept but a hash", async () => {
  const { guardian } = await makeFamily();
  const file = await fileOf(guardian.userId);
  expect(file).toMatch(/^[A-Za-z0-9_-]{43}\.ics$/);
  const [row] = await db
    .select({ text: sql<string>`to_jsonb(calendar_feeds)::text` })
    .from(calendarFeeds)
    .where(eq(calendarFeeds.userId, guardian.userId));
  expect(row?.text).not.toContain(file.slice(0, 43));
  expect(await openCalendar(file, newVisitor().address)).toEqual({
    outcome: "open",
    userId: guardian.userId,
  });
});

test("a new address ends the old one at once", async () => {
  const { guardian } = await makeFamily();
  const old = await fileOf(guardian.userId);
  await renewCalendar(guardian.userId);
  const { address } = newVisitor();
  expect((await openCalendar(old, address)).outcome).toBe("unknown");
  expect((await openCalendar(await fileOf(guardian.userId), address)).outcome).toBe("open");
});

test("the calendar of somebody who is suspended, joined to another account or erased is nobody’s", async () => {
  const { guardian } = await makeFamily();
  const [file, other] = [await fileOf(guardian.userId), await makePerson()];
  const set = (fields: Partial<typeof users.$inferInsert>) =>
    db.update(users).set(fields).where(eq(users.id, guardian.userId));
  const { address } = newVisitor();
  for (const fields of [{ suspendedAt: now() }, { mergedIntoId: other.userId }, { erasedAt: now() }]) {
    await set(fields);
    expect((await openCalendar(file, address)).outcome).toBe("unknown");
    await set({ suspendedAt: null, mergedIntoId: null, erasedAt: null });
  }
  expect((await openCalendar(file, address)).outcome).toBe("open");
});

test("thirty guesses are answered, the next is told to wait; a good address still is answered", async () => {
  const { guardian } = await makeFamily();
  const { address } = newVisitor();
  const guess = () => openCalendar(`${randomUUID().replaceAll("-", "").padEnd(43, "x")}.ics`, address);
  const answers: string[] = [];
  for (let count = 0; count < 31; count += 1) answers.push((await guess()).outcome);
  expect(answers).toEqual([...Array(30).fill("unknown"), "too-many"]);
  expect((await openCalendar(await fileOf(guardian.userId), address)).outcome).toBe("open");
});

test("what somebody may no longer read leaves their calendar", async () => {
  const { school, guardian, child } = await makeFamily();
  await makeEvent({ schoolId: school.id, startsOn: today });
  expect(await eventsOf(guardian.userId)).toHaveLength(1);
  await db.update(guardianships).set({ mayRead: false }).where(eq(guardianships.studentId, child.studentId));
  expect(await eventsOf(guardian.userId)).toEqual([]);
});

test("an event of several children is one, and says which; an only child’s needs no name", async () => {
  const { school, guardian } = await makeFamily();
  await makeEvent({ schoolId: school.id, startsOn: today, title: "Fête" });
  expect((await eventsOf(guardian.userId)).map((one) => one.get("SUMMARY"))).toEqual(["Fête"]);
  const brother = await makeStudent(school.id, { firstName: "Noé" });
  await makeGuardianship(guardian.userId, brother.studentId);
  await db.update(students).set({ classId: null }).where(eq(students.id, brother.studentId));
  await makeEvent({ schoolId: school.id, startsOn: today, title: "Sortie", years: ["3"] });
  expect((await eventsOf(guardian.userId)).map((one) => one.get("SUMMARY")).sort()).toEqual([
    "Léa, Noé\u202f: Fête",
    "Léa\u202f: Sortie",
  ]);
});

test("whole days end on the day after the last, and hours are told in UTC", async () => {
  const { school, guardian } = await makeFamily();
  const write = async (fields: Partial<typeof events.$inferInsert>) => {
    const { id } = await makeEvent({ schoolId: school.id, ...fields });
    const content = await listCalendar(guardian.userId);
    const own = { ...content, closed: [], events: content.events.filter((event) => event.id === id) };
    const [event] = readCalendar(writeCalendar(t, own)).events;
    return [event?.get("DTSTART"), event?.get("DTEND")];
  };
  const [startsOn, endsOn] = [today, addDays(today, 1)];
  const plain = (day: string) => day.replaceAll("-", "");
  expect(await write({ startsOn, endsOn })).toEqual([
    `;VALUE=DATE:${plain(today)}`,
    `;VALUE=DATE:${plain(addDays(today, 2))}`,
  ]);
  const winter = new Date(`${today.slice(0, 4)}-12-28T17:30:00Z`);
  expect(await write({ startsAt: winter, endsAt: new Date(winter.getTime() + 3_600_000) })).toEqual([
    `${plain(isoDay(winter))}T173000Z`,
    `${plain(isoDay(winter))}T183000Z`,
  ]);
  expect((await write({ startsAt: winter }))[1]).toBeUndefined();
});

test("a change raises SEQUENCE, the UID stays; a cancelled event is told so for thirty days", async () => {
  const { school, guardian } = await makeFamily();
  const { id } = await makeEvent({ schoolId: school.id, startsOn: today });
  const [before] = await eventsOf(guardian.userId);
  await db.update(events).set({ revision: 3, cancelledAt: now() }).where(eq(events.id, id));
  const [after] = await eventsOf(guardian.userId);
  expect([before?.get("SEQUENCE"), before?.get("STATUS")]).toEqual(["0", "CONFIRMED"]);
  expect([after?.get("SEQUENCE"), after?.get("STATUS")]).toEqual(["3", "CANCELLED"]);
  expect(after?.get("UID")).toBe(before?.get("UID"));
  for (const name of ["DTSTAMP", "LAST-MODIFIED"]) expect(after?.get(name)).toMatch(/^\d{8}T\d{6}Z$/);
  await db
    .update(events)
    .set({ cancelledAt: new Date(Date.now() - days(31)) })
    .where(eq(events.id, id));
  expect(await eventsOf(guardian.userId)).toEqual([]);
});

test("any words arrive whole: commas, semicolons, lines, accents at the fold, signs of four octets", async () => {
  const { school, guardian } = await makeFamily();
  const title = `Fête; 1, 2 \\ 3 ${"é".repeat(80)} 🎉 ${"x".repeat(80)}`;
  await makeEvent({ schoolId: school.id, startsOn: today, title, place: "Namur, place d’Armes; entrée B" });
  const [event] = await eventsOf(guardian.userId);
  expect(event?.get("SUMMARY")).toBe(title);
  expect(event?.get("LOCATION")).toBe("Namur, place d’Armes; entrée B");
});

test("the calendar says its name and how often to ask, holds the vacations, and is the same while nothing changes", async () => {
  const { guardian } = await makeFamily();
  const { head, events: all } = await calendarOf(guardian.userId);
  expect(head.get("VERSION")).toBe("2.0");
  expect(head.get("X-WR-CALNAME")).toBe("Agenda de Léa");
  expect(head.get("REFRESH-INTERVAL")).toBe(";VALUE=DURATION:PT6H");
  expect(all.length).toBeGreaterThan(5);
  expect(new Set(all.map((one) => one.get("UID"))).size).toBe(all.length);
  const write = async () => writeCalendar(t, await listCalendar(guardian.userId));
  expect(await write()).toBe(await write());
});
