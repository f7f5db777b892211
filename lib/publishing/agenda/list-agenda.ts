import { and, eq, isNull, type SQL } from "drizzle-orm";
import { events } from "@/drizzle/schema";
import { now } from "../../clock";
import { db } from "../../db/client";
import { isoDay } from "../../i18n/formats";
import type { StudentSummary } from "../../people/student-summary";
import { isForPupil } from "../audience";
import { type AgendaEntry, byComing, eventColumns, isBetween, mergeEntries } from "./agenda-entries";
import { closedDays } from "./closed-days";
import { addDays } from "./days";

type WhoseAgenda = Pick<StudentSummary, "classId" | "className" | "school">;

/** Events of the pupil's school that are for their class, for its year, or for everybody. */
const selectEventsOf = ({ school, ...schooling }: WhoseAgenda, ...conditions: (SQL | undefined)[]) =>
  db
    .select(eventColumns)
    .from(events)
    .where(and(eq(events.schoolId, school.id), isForPupil(events, schooling), ...conditions))
    .orderBy(...byComing);

/**
 * A pupil's agenda between two days, both included: events of the school and closed days, in order. Cancelled events
 * stay in it, to be told as such. To be asked for a pupil whom somebody may see today.
 */
export async function listAgenda(pupil: WhoseAgenda, from: string, to: string): Promise<AgendaEntry[]> {
  const found = await selectEventsOf(pupil, isBetween(from, to));
  return mergeEntries(found, closedDays(from, to));
}

/** How many days ahead what comes next is looked for. */
const horizonDays = 365;

/** What comes next for a pupil, what goes on today included, without what was cancelled; one query. */
export async function listNextEvents(pupil: WhoseAgenda, count: number): Promise<AgendaEntry[]> {
  const today = isoDay(now());
  const horizon = addDays(today, horizonDays);
  const found = await selectEventsOf(pupil, isBetween(today, horizon), isNull(events.cancelledAt)).limit(
    count,
  );
  return mergeEntries(found, closedDays(today, horizon)).slice(0, count);
}
