import { and, eq, isNull, or, sql } from "drizzle-orm";
import { classes, events, students } from "@/drizzle/schema";
import { now } from "../../../clock";
import { anyOf } from "../../../db/any-of";
import { db } from "../../../db/client";
import { isoDay } from "../../../i18n/formats";
import { listChildrenOf } from "../../../people/children";
import { listOwnStudents } from "../../../people/students";
import { isForClasses } from "../../audience";
import { type AgendaEvent, eventColumns, isBetween } from "../agenda-entries";
import { type ClosedDays, closedDays } from "../closed-days";
import { addDays } from "../days";

/** For how many days a calendar is told that an event is cancelled, before the event leaves it. */
const cancelledDays = 30;
const daysBack = 60;
const daysAhead = 400;

export interface CalendarEvent extends AgendaEvent {
  /** The first names of those whom it is for; none when the calendar is about one pupil alone. */
  names: string[];
}

/** What stands in somebody's calendar. */
export interface CalendarContent {
  /** The first names of the pupils that it is about. */
  names: string[];
  events: CalendarEvent[];
  closed: ClosedDays[];
}

/** The events of all children whom somebody may read about today, and of their own studies, each event once. */
export async function listCalendar(userId: string): Promise<CalendarContent> {
  const [own, children] = await Promise.all([listOwnStudents(userId), listChildrenOf(userId)]);
  const pupils = [...own, ...children];
  const names = new Map(pupils.map(({ id, firstName }) => [id, firstName]));
  const today = isoDay(now());
  const [from, to] = [addDays(today, -daysBack), addDays(today, daysAhead)];
  const rows = await selectEventsOf([...names.keys()], from, to);
  return {
    names: [...new Set(names.values())],
    events: rows.map(({ studentIds, ...event }) => ({
      ...event,
      names: names.size > 1 ? namesOf(studentIds, names) : [],
    })),
    closed: closedDays(from, to),
  };
}

const selectEventsOf = (studentIds: string[], from: string, to: string) =>
  db
    .select({ ...eventColumns, studentIds: sql<string[]>`array_agg(${students.id}::text)` })
    .from(events)
    .innerJoin(students, and(eq(students.schoolId, events.schoolId), anyOf(students.id, studentIds)))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(and(isForClasses(events), isBetween(from, to), isTold))
    .groupBy(events.id)
    .orderBy(events.id);

const isTold = or(
  isNull(events.cancelledAt),
  sql`${events.cancelledAt} > now() - make_interval(days => ${cancelledDays})`,
);

/** In the order in which the family's pupils stand everywhere else. */
const namesOf = (studentIds: string[], names: Map<string, string>) =>
  [...names].filter(([id]) => studentIds.includes(id)).map(([, name]) => name);
