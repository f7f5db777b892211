import { randomUUID } from "node:crypto";
import { events } from "@/drizzle/schema";
import { db } from "@/lib/db/client";

/** An event of a school, of one whole day unless said, for everybody unless said. */
export async function makeEvent(fields: Partial<typeof events.$inferInsert> & { schoolId: string }) {
  const day = fields.startsOn ?? "2026-12-10";
  const when = fields.startsAt ? { allDay: false } : { allDay: true, startsOn: day, endsOn: day };
  const [event] = await db
    .insert(events)
    .values({ title: `Fête ${randomUUID().slice(0, 8)}`, ...when, ...fields })
    .returning();
  if (!event) throw new Error("No event was made.");
  return event;
}
