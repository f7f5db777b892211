import { db } from "../../db/client";
import { enqueueJob } from "../../jobs/enqueue-job";
import type { ActingStaff } from "../../people/acting-staff";
import { holdWaiting } from "./hold-waiting";
import { sendingKey } from "./sending-key";

/** Asks once more for a delivery that failed; one that is under way or done is left as it is. */
export const retrySending = (staff: ActingStaff, announcementId: string): Promise<void> =>
  db.transaction(async (tx) => {
    const stuck = await holdWaiting(tx, staff, announcementId);
    if (!stuck?.sendAt) return;
    await enqueueJob(tx, {
      kind: "announcement.send",
      details: { announcementId },
      schoolId: stuck.schoolId,
      actorId: staff.userId,
      key: sendingKey(announcementId),
      notBefore: stuck.sendAt,
    });
  });
