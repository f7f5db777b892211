import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { announcements } from "@/drizzle/schema";
import type { Transaction } from "../../db/client";
import type { ActingStaff } from "../../people/acting-staff";
import { withinReach } from "../../people/staff-reach";

/**
 * A message on its way, held until the transaction ends; undefined for one that left or never was to, and for one
 * outside the reach.
 */
export async function holdWaiting(tx: Transaction, { reach }: ActingStaff, announcementId: string) {
  const [found] = await tx
    .select({ schoolId: announcements.schoolId, sendAt: announcements.sendAt })
    .from(announcements)
    .where(
      and(
        eq(announcements.id, announcementId),
        isNotNull(announcements.sendAt),
        isNull(announcements.sentAt),
        isNull(announcements.withdrawnAt),
        withinReach(reach, announcements.schoolId),
      ),
    )
    .for("update");
  return found;
}
