import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { announcements } from "@/drizzle/schema";
import { db } from "../../db/client";
import { enqueueJob } from "../../jobs/enqueue-job";
import type { ActingStaff } from "../../people/acting-staff";
import { withinReach } from "../../people/staff-reach";
import { sendingKey } from "./sending-key";

/** Asks once more for a delivery that failed; one that is under way or done is left as it is. */
export const retrySending = ({ userId, reach }: ActingStaff, announcementId: string): Promise<void> =>
  db.transaction(async (tx) => {
    const [stuck] = await tx
      .select({ schoolId: announcements.schoolId, sendAt: announcements.sendAt })
      .from(announcements)
      .where(
        and(
          eq(announcements.id, announcementId),
          isNotNull(announcements.sendAt),
          isNull(announcements.sentAt),
          withinReach(reach, announcements.schoolId),
        ),
      )
      .for("update");
    if (!stuck?.sendAt) return;
    await enqueueJob(tx, {
      kind: "announcement.send",
      details: { announcementId },
      schoolId: stuck.schoolId,
      actorId: userId,
      key: sendingKey(announcementId),
      notBefore: stuck.sendAt,
    });
  });
