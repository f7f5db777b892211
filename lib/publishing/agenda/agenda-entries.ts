import { type SQL, sql } from "drizzle-orm";
import { events } from "@/drizzle/schema";
import type { ClosedDays } from "./closed-days";

const firstDay = sql<string>`coalesce(${events.startsOn},
  (${events.startsAt} at time zone 'Europe/Brussels')::date)::text`;

/** What ends at midnight is over on the day before. */
const lastDay = sql<string>`coalesce(${events.endsOn}, greatest((${events.startsAt} at time zone 'Europe/Brussels')::date,
  ((${events.endsAt} - interval '1 microsecond') at time zone 'Europe/Brussels')::date))::text`;

/** All that whoever an event is for may know of it. Widen it on purpose. */
export const eventColumns = {
  id: events.id,
  title: events.title,
  place: events.place,
  details: events.details,
  allDay: events.allDay,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
  /** In Brussels, both included, whether it lasts all day or has hours. */
  firstDay,
  lastDay,
  revision: events.revision,
  cancelledAt: events.cancelledAt,
  updatedAt: events.updatedAt,
};

/** An event as it is shown. */
export interface AgendaEvent {
  id: string;
  title: string;
  place: string | null;
  details: string | null;
  allDay: boolean;
  startsAt: Date | null;
  endsAt: Date | null;
  firstDay: string;
  lastDay: string;
  revision: number;
  cancelledAt: Date | null;
  updatedAt: Date;
}

/** What stands in an agenda: an event of the school, or days on which it is closed. */
export type AgendaEntry = ({ kind: "event" } & AgendaEvent) | ({ kind: "closed" } & ClosedDays);

/** Events that are not over before the day `from`, and have begun by the end of the day `to`. */
export const isBetween = (from: string, to: string): SQL =>
  sql`${firstDay} <= ${to} and ${lastDay} >= ${from}`;

/** In the order in which they come. */
export const byComing: SQL[] = [sql`${firstDay}`, sql`${events.startsAt} nulls first`, sql`${events.id}`];

/** What lasts all day comes before the first hour. */
const hourOf = (entry: AgendaEntry) => (entry.kind === "event" ? (entry.startsAt?.getTime() ?? 0) : 0);

/** Events and closed days as one list: by day, what lasts all day first. */
export const mergeEntries = (found: readonly AgendaEvent[], closed: readonly ClosedDays[]): AgendaEntry[] =>
  [
    ...closed.map((days): AgendaEntry => ({ kind: "closed", ...days })),
    ...found.map((event): AgendaEntry => ({ kind: "event", ...event })),
  ].sort((one, other) => one.firstDay.localeCompare(other.firstDay) || hourOf(one) - hourOf(other));

/** What is on one day. */
export const entriesOn = (entries: readonly AgendaEntry[], day: string): AgendaEntry[] =>
  entries.filter((entry) => entry.firstDay <= day && day <= entry.lastDay);
