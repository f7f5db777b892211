import { organisations } from "@/drizzle/schema";
import { db } from "../db/client";
import { hours as hoursLong } from "../durations";
import type { MailTemplate } from "./mail";

/** From the first hour on, and until the last one begins: 7 and 21 mean 7:00 to 20:59, in Brussels. */
export interface DecentHours {
  from: number;
  until: number;
}

/** What can wait for the morning. All else was asked for by someone who waits for it. */
export const heldBackTemplates: ReadonlySet<string> = new Set<MailTemplate>(["activation-reminder"]);

const brusselsHour = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Brussels",
  hour: "2-digit",
  hourCycle: "h23",
});
const hourOf = (moment: Date) => Number(brusselsHour.format(moment));
const isDecent = (moment: Date, { from, until }: DecentHours) =>
  hourOf(moment) >= from && hourOf(moment) < until;

const nextFullHour = (moment: Date) =>
  new Date((Math.floor(moment.getTime() / hoursLong(1)) + 1) * hoursLong(1));

/**
 * The moment itself when it is decent, else the next opening of the decent hours. Walks by whole
 * hours of real time, so that a night of 23 or 25 hours ends at 7:00 all the same. Hours that never open
 * (from ≥ until) hold nothing back.
 */
export function nextDecentMoment(moment: Date, hours: DecentHours): Date {
  if (hours.from >= hours.until) return moment;
  let candidate = moment;
  while (!isDecent(candidate, hours)) candidate = nextFullHour(candidate);
  return candidate;
}

/** The organisation's decent hours; from 7:00 to 20:59 when no organisation exists yet. */
export async function readDecentHours(): Promise<DecentHours> {
  const [found] = await db
    .select({ from: organisations.decentHoursFrom, until: organisations.decentHoursUntil })
    .from(organisations)
    .limit(1);
  return found ?? { from: 7, until: 21 };
}
