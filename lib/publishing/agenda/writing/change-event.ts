import { and, eq, isNull, sql } from "drizzle-orm";
import { classes, events } from "@/drizzle/schema";
import { recordAuditEvent } from "../../../audit/record-audit-event";
import { isWithin } from "../../../auth/policy";
import { anyOf } from "../../../db/any-of";
import { db, type Reader, type Transaction } from "../../../db/client";
import type { ActingStaff } from "../../../people/acting-staff";
import { withinReach } from "../../../people/staff-reach";
import { findEvent, type WrittenEvent, writtenColumns } from "./find-event";

/** What the secretariat writes of an event; for the whole school when neither years nor classes are named. */
export type EventFields = Pick<WrittenEvent, keyof typeof writtenColumns>;

export type EventCreated = { outcome: "created" | "absent" };

/**
 * Puts an event in a school's agenda. `id` comes with the form, so that two presses of its button are one event.
 * A foreign school, or a class of another school, is absent.
 */
export const createEvent = (
  staff: ActingStaff,
  { id, schoolId, fields }: { id: string; schoolId: string; fields: EventFields },
): Promise<EventCreated> =>
  db.transaction(async (tx) => {
    if (!isWithin(staff.reach, schoolId) || !(await haveClasses(tx, schoolId, fields.classIds)))
      return { outcome: "absent" };
    const [created] = await tx
      .insert(events)
      .values({ id, schoolId, createdById: staff.userId, ...fields })
      .onConflictDoNothing()
      .returning({ id: events.id });
    if (created) await record(tx, staff, "event.created", { id, schoolId });
    return { outcome: "created" };
  });

export type EventChanged = { outcome: "changed" | "unchanged" | "absent" | "stale" };

/** Writes an event over unless a colleague changed or cancelled it meanwhile; subscribed calendars are told a revision. */
export const changeEvent = (
  staff: ActingStaff,
  { id, version, fields }: { id: string; version: string; fields: EventFields },
): Promise<EventChanged> =>
  db.transaction(async (tx) => {
    await tx.select({ id: events.id }).from(events).where(eq(events.id, id)).for("update");
    const event = await findEvent(tx, staff.reach, id);
    if (!event || !(await haveClasses(tx, event.schoolId, fields.classIds))) return { outcome: "absent" };
    if (event.cancelledAt || event.version !== version) return { outcome: "stale" };
    if (isSame(event, fields)) return { outcome: "unchanged" };
    await tx
      .update(events)
      .set({ ...fields, ...nextRevision })
      .where(eq(events.id, id));
    await record(tx, staff, "event.changed", event);
    return { outcome: "changed" };
  });

export type EventCancelled = { outcome: "cancelled" | "absent" };

/** Cancels an event, once and for good: it stays in the agenda, told as cancelled. */
export const cancelEvent = (staff: ActingStaff, id: string): Promise<EventCancelled> =>
  db.transaction(async (tx) => {
    const [cancelled] = await tx
      .update(events)
      .set({ cancelledAt: sql`now()`, ...nextRevision })
      .where(and(eq(events.id, id), withinReach(staff.reach, events.schoolId), isNull(events.cancelledAt)))
      .returning({ id: events.id, schoolId: events.schoolId });
    if (cancelled) await record(tx, staff, "event.cancelled", cancelled);
    else if (!(await findEvent(tx, staff.reach, id))) return { outcome: "absent" };
    return { outcome: "cancelled" };
  });

const nextRevision = { revision: sql`${events.revision} + 1`, updatedAt: sql`now()` };

async function haveClasses(reader: Reader, schoolId: string, classIds: string[]): Promise<boolean> {
  if (classIds.length === 0) return true;
  const own = and(anyOf(classes.id, classIds), eq(classes.schoolId, schoolId));
  return (await reader.$count(classes, own)) === new Set(classIds).size;
}

const isSame = (event: WrittenEvent, fields: EventFields) =>
  (Object.keys(writtenColumns) as (keyof EventFields)[]).every(
    (field) => JSON.stringify(event[field]) === JSON.stringify(fields[field]),
  );

const record = (
  tx: Transaction,
  staff: ActingStaff,
  action: "event.created" | "event.changed" | "event.cancelled",
  { id, schoolId }: { id: string; schoolId: string },
) => recordAuditEvent(tx, { action, actorId: staff.userId, schoolId, details: { eventId: id } });
