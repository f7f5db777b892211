import { and, eq, type SQL, sql } from "drizzle-orm";
import { classes, events, schools } from "@/drizzle/schema";
import type { StaffReach } from "../../../auth/policy";
import { db, type Reader } from "../../../db/client";
import { versionOf } from "../../../people/row-version";
import { withinReach } from "../../../people/staff-reach";
import { byComing, eventColumns, isBetween } from "../agenda-entries";

/** What the secretariat writes over: a change of any of them is a new version. */
export const writtenColumns = {
  title: events.title,
  place: events.place,
  details: events.details,
  allDay: events.allDay,
  startsOn: events.startsOn,
  endsOn: events.endsOn,
  startsAt: events.startsAt,
  endsAt: events.endsAt,
  years: events.years,
  classIds: events.classIds,
};

/** An event as its form shows it, within the reach; undefined for a foreign one and an unknown one alike. */
export async function findEvent(reader: Reader, reach: StaffReach, eventId: string) {
  const [event] = await reader
    .select({
      id: events.id,
      schoolId: events.schoolId,
      schoolName: schools.name,
      cancelledAt: events.cancelledAt,
      updatedAt: events.updatedAt,
      ...writtenColumns,
      version: versionOf([...Object.values(writtenColumns), events.cancelledAt]),
    })
    .from(events)
    .innerJoin(schools, eq(schools.id, events.schoolId))
    .where(and(eq(events.id, eventId), withinReach(reach, events.schoolId)));
  return event;
}

export type WrittenEvent = NonNullable<Awaited<ReturnType<typeof findEvent>>>;

/** The names of the classes that an event is for, in one text each row. */
const classNames = sql<string[]>`array(select ${classes.name} from ${classes}
  where ${classes.id} = any(${events.classIds}) order by ${classes.name})`;

/** The events of the schools within the reach between two days, with whom they are for. */
export const listStaffEvents = (
  reach: StaffReach,
  { from, to, school }: { from: string; to: string; school?: string | undefined },
) =>
  db
    .select({ ...eventColumns, schoolName: schools.name, years: events.years, classNames })
    .from(events)
    .innerJoin(schools, eq(schools.id, events.schoolId))
    .where(and(withinReach(reach, events.schoolId), isOfSchool(school), isBetween(from, to)))
    .orderBy(...byComing);

const isOfSchool = (slug: string | undefined): SQL => (slug ? eq(schools.slug, slug) : sql`true`);
