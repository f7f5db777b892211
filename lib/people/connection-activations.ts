import { and, count, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { now } from "../clock";
import { db } from "../db/client";
import { after, days } from "../durations";
import { isoDay } from "../i18n/formats";
import { isMemberOf } from "./connection-members";

/** How many people chose their first password on one day of Brussels (« 2026-09-12 »). */
export interface DayOfActivations {
  day: string;
  people: number;
}

/** Over how long: the last thirty days, or since the school year began. */
export const activationSpans = ["month", "year"] as const;
export type ActivationSpan = (typeof activationSpans)[number];

/** School years begin in the last week of August. */
function firstDay(span: ActivationSpan): string {
  const today = isoDay(now());
  if (span === "month") return isoDay(after(now(), -days(29)));
  const year = Number(today.slice(0, 4));
  const beginning = `${year}-08-24`;
  return today >= beginning ? beginning : `${year - 1}-08-24`;
}

const dayOf = sql<string>`to_char(${users.activatedAt} at time zone 'Europe/Brussels', 'YYYY-MM-DD')`;

/** First connections a day among a school's people, every day of the span, also those without any. */
export async function countActivationsByDay(
  schoolId: string,
  span: ActivationSpan,
): Promise<DayOfActivations[]> {
  const first = firstDay(span);
  const rows = await db
    .select({ day: dayOf, people: count() })
    .from(users)
    .where(
      and(
        isMemberOf({ schoolId }),
        sql`${users.activatedAt} >= ${first}::date at time zone 'Europe/Brussels'`,
      ),
    )
    .groupBy(dayOf);
  const found = new Map(rows.map(({ day, people }) => [day, people]));
  return daysUntilToday(first).map((day) => ({ day, people: found.get(day) ?? 0 }));
}

/** Noon is noon's day in summer and in winter. */
function daysUntilToday(first: string): string[] {
  const start = new Date(`${first}T12:00:00Z`);
  const length = Math.round((new Date(`${isoDay(now())}T12:00:00Z`).getTime() - start.getTime()) / days(1));
  return Array.from({ length: length + 1 }, (_, number) => isoDay(after(start, days(number))));
}
