import { eq, inArray, type SQL, sql } from "drizzle-orm";
import { guardianships, organisations, outbox, schools, students } from "@/drizzle/schema";
import { db, type Reader } from "../db/client";
import { hours as hoursLong } from "../durations";

/** From the first hour on, and until the last one begins: 7 and 21 mean 7:00 to 20:59, in Brussels. */
export interface DecentHours {
  from: number;
  until: number;
}

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

/** A school's own hours, else the organisation's; from 7:00 to 20:59 when no organisation exists yet. */
const hoursOf = {
  from: sql<number>`coalesce(${schools.decentHoursFrom}, (select ${organisations.decentHoursFrom} from ${organisations} limit 1), 7)`,
  until: sql<number>`coalesce(${schools.decentHoursUntil}, (select ${organisations.decentHoursUntil} from ${organisations} limit 1), 21)`,
};

/** Within which hours a school's bulk mails leave. */
export async function readDecentHours(schoolId: string, reader: Reader = db): Promise<DecentHours> {
  const [found] = await reader.select(hoursOf).from(schools).where(eq(schools.id, schoolId));
  if (!found) throw new Error("No school has this id.");
  return found;
}

/** The school that a mail names, else one that teaches the person or the person's child. */
const schoolOfMail: SQL = sql`coalesce(${outbox.schoolId},
  (select ${students.schoolId} from ${students} where ${students.userId} = ${outbox.userId} limit 1),
  (select ${students.schoolId} from ${guardianships} join ${students} on ${students.id} = ${guardianships.studentId}
    where ${guardianships.guardianId} = ${outbox.userId} limit 1))`;

/** The hours within which each of these mails may leave, by the mail's id; one statement for all. */
export async function decentHoursOfMails(mailIds: string[]): Promise<Map<string, DecentHours>> {
  if (mailIds.length === 0) return new Map();
  const rows = await db
    .select({ id: outbox.id, ...hoursOf })
    .from(outbox)
    .leftJoin(schools, eq(schools.id, schoolOfMail))
    .where(inArray(outbox.id, mailIds));
  return new Map(rows.map(({ id, ...hours }) => [id, hours]));
}
