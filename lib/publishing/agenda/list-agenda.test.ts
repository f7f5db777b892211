import { eq } from "drizzle-orm";
import { classes, events, students } from "@/drizzle/schema";
import { expect, test } from "@/e2e/support/database-test";
import { makeEvent } from "@/e2e/support/make-event";
import { makePerson, makeSchool, makeStudent } from "@/e2e/support/make-people";
import { now } from "../../clock";
import { db } from "../../db/client";
import { countingQueries } from "../../db/count-queries";
import { isoDay } from "../../i18n/formats";
import { listOwnStudents } from "../../people/students";
import type { AgendaEntry } from "./agenda-entries";
import { addDays } from "./days";
import { listAgenda, listNextEvents } from "./list-agenda";

async function makePupil() {
  const school = await makeSchool();
  const { userId } = await makeStudent(school.id);
  const [pupil] = await listOwnStudents(userId);
  if (!pupil) throw new Error("No pupil.");
  return { school, userId, pupil };
}

const titles = (entries: AgendaEntry[]) =>
  entries.map((one) => (one.kind === "event" ? one.title : one.name));
const eventsIn = (entries: AgendaEntry[]) => titles(entries.filter(({ kind }) => kind === "event"));

test("a pupil sees the events of the school, of their year and of their class, and no others", async () => {
  const { school, pupil } = await makePupil();
  const [schoolId, elsewhere] = [school.id, (await makeSchool()).id];
  const other = await db
    .select({ id: classes.id, yearId: classes.schoolYearId })
    .from(classes)
    .where(eq(classes.id, pupil.classId ?? ""));
  const [foreign] = await db
    .insert(classes)
    .values({ schoolId, schoolYearId: other[0]?.yearId ?? "", name: "4B" })
    .returning();
  await makeEvent({ schoolId, title: "tous" });
  await makeEvent({ schoolId, title: "troisièmes", years: ["3"] });
  await makeEvent({ schoolId, title: "3A", classIds: [pupil.classId ?? ""] });
  await makeEvent({ schoolId, title: "quatrièmes", years: ["4"] });
  await makeEvent({ schoolId, title: "4B", classIds: [foreign?.id ?? ""] });
  await makeEvent({ schoolId: elsewhere, title: "ailleurs" });
  const seen = eventsIn(await listAgenda(pupil, "2026-12-10", "2026-12-10"));
  expect(seen.sort()).toEqual(["3A", "tous", "troisièmes"]);
  await db.update(students).set({ classId: null }).where(eq(students.id, pupil.id));
  expect(
    eventsIn(await listAgenda({ ...pupil, classId: null, className: null }, "2026-12-10", "2026-12-10")),
  ).toEqual(["tous"]);
});

test("an event of several days is on each of them; one that ends at midnight is over on the day before", async () => {
  const { school, pupil } = await makePupil();
  await makeEvent({ schoolId: school.id, title: "voyage", startsOn: "2027-03-26", endsOn: "2027-03-29" });
  await makeEvent({
    schoolId: school.id,
    title: "bal",
    startsAt: new Date("2027-03-27T19:00:00Z"),
    endsAt: new Date("2027-03-27T23:00:00Z"),
  });
  await makeEvent({ schoolId: school.id, title: "nuit", startsAt: new Date("2027-03-27T23:30:00Z") });
  const on = async (day: string) => eventsIn(await listAgenda(pupil, day, day));
  expect(await on("2027-03-27")).toEqual(["voyage", "bal"]);
  expect(await on("2027-03-28")).toEqual(["voyage", "nuit"]);
  expect(await on("2027-03-30")).toEqual([]);
});

test("what comes next is today’s and later, with closed days in their place, without the cancelled, in one query", async () => {
  const { school, pupil } = await makePupil();
  const today = isoDay(now());
  const [yesterday, tomorrow] = [addDays(today, -1), addDays(today, 1)];
  await makeEvent({ schoolId: school.id, title: "hier", startsOn: yesterday, endsOn: yesterday });
  await makeEvent({ schoolId: school.id, title: "en cours", startsOn: yesterday, endsOn: today });
  await makeEvent({ schoolId: school.id, title: "annulé", startsOn: today, cancelledAt: now() });
  await makeEvent({ schoolId: school.id, title: "demain", startsOn: tomorrow });
  const tally = { queries: 0 };
  const result = await countingQueries(tally, () => listNextEvents(pupil, 5));
  expect(eventsIn(result)).toEqual(["en cours", "demain"]);
  expect(result).toHaveLength(5);
  expect(result.map(({ firstDay }) => firstDay)).toEqual(result.map(({ firstDay }) => firstDay).sort());
  expect(tally.queries).toBe(1);
});

test("a cancelled event stays in the agenda, told as such", async () => {
  const { school, pupil } = await makePupil();
  const { userId } = await makePerson();
  const event = await makeEvent({ schoolId: school.id, createdById: userId });
  await db.update(events).set({ cancelledAt: now() }).where(eq(events.id, event.id));
  const [entry] = await listAgenda(pupil, "2026-12-10", "2026-12-10");
  expect(entry).toMatchObject({ kind: "event", cancelledAt: expect.any(Date) });
});
