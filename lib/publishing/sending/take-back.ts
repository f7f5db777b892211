import { and, eq, inArray } from "drizzle-orm";
import { announcements, jobs } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db, type Transaction } from "../../db/client";
import type { ActingStaff } from "../../people/acting-staff";
import { holdWaiting } from "./hold-waiting";
import { sendingKey } from "./sending-key";

export type TakenBack = {
  /** `too-late`: it left, a colleague took it back, or there is no such message within the reach. */
  outcome: "taken-back" | "too-late";
};

/** Makes a draft of a message that waits for its moment, or whose delivery failed. Of two who do it at once one does. */
export const takeBack = (staff: ActingStaff, announcementId: string): Promise<TakenBack> =>
  db.transaction(async (tx) => {
    const waiting = await holdWaiting(tx, staff, announcementId);
    if (!waiting || !(await stopDelivery(tx, announcementId))) return { outcome: "too-late" };
    await tx.update(announcements).set({ sendAt: null }).where(eq(announcements.id, announcementId));
    await recordAuditEvent(tx, {
      action: "announcement.taken_back",
      actorId: staff.userId,
      schoolId: waiting.schoolId,
      details: { announcementId },
    });
    return { outcome: "taken-back" };
  });

/** Takes the job away while it waits; false when somebody is at it already. */
async function stopDelivery(tx: Transaction, announcementId: string): Promise<boolean> {
  const isDelivery = eq(jobs.key, sendingKey(announcementId));
  await tx.delete(jobs).where(and(isDelivery, eq(jobs.state, "waiting")));
  const [running] = await tx
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(isDelivery, inArray(jobs.state, ["waiting", "running"])));
  return running === undefined;
}
