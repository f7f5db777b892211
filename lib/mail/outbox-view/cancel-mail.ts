import { and, eq, isNull } from "drizzle-orm";
import { outbox } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db } from "../../db/client";
import { type ActingStaff, onlySchoolOf } from "../../people/acting-staff";
import { isMailToChange } from "./outbox-filters";

/** Why a waiting mail was cancelled, in the outbox's codes. */
export const cancelledByStaff = "cancelled by staff";

/** `left`: it is leaving at this moment or has left, and cannot be called back. */
export type CancelledMail = "cancelled" | "left" | "unknown";

/** Takes a waiting mail out of the queue, unless a worker has it in hand. */
export const cancelMail = (acting: ActingStaff, mailId: string): Promise<CancelledMail> =>
  db.transaction(async (tx) => {
    const mine = and(eq(outbox.id, mailId), isMailToChange(acting.reach));
    const [cancelled] = await tx
      .update(outbox)
      .set({ state: "cancelled", lastError: cancelledByStaff })
      .where(and(mine, eq(outbox.state, "queued"), isNull(outbox.leaseId)))
      .returning({ userId: outbox.userId, schoolId: outbox.schoolId });
    if (!cancelled) return (await tx.$count(outbox, mine)) > 0 ? "left" : "unknown";
    await recordAuditEvent(tx, {
      action: "mail.cancelled",
      actorId: acting.userId,
      subjectId: cancelled.userId,
      schoolId: cancelled.schoolId ?? onlySchoolOf(acting.reach),
      details: { mail: mailId },
    });
    return "cancelled";
  });
