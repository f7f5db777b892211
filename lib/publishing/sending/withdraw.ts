import { and, eq, isNull, lte, or, sql } from "drizzle-orm";
import { announcementRecipients, announcements, outbox, pushNotices } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db, type Transaction } from "../../db/client";
import type { ActingStaff } from "../../people/acting-staff";
import { withinReach } from "../../people/staff-reach";
import { isStanding } from "../standing-message";

export type Withdrawn = {
  /** `too-late`: a colleague withdrew it, it never was sent, or there is no such message within the reach. */
  outcome: "withdrawn" | "too-late";
};

/** Takes a message that was sent out of every family's sight, and stops the notices that have not left yet. */
export const withdraw = (staff: ActingStaff, announcementId: string): Promise<Withdrawn> =>
  db.transaction(async (tx) => {
    const [withdrawn] = await tx
      .update(announcements)
      .set({ withdrawnAt: sql`now()` })
      .where(
        and(
          eq(announcements.id, announcementId),
          isStanding,
          withinReach(staff.reach, announcements.schoolId),
        ),
      )
      .returning({ schoolId: announcements.schoolId });
    if (!withdrawn) return { outcome: "too-late" };
    await cancelNotices(tx, announcementId);
    await recordAuditEvent(tx, {
      action: "announcement.withdrawn",
      actorId: staff.userId,
      schoolId: withdrawn.schoolId,
      details: { announcementId },
    });
    return { outcome: "withdrawn" };
  });

/** Mails and notices about nothing but this message. A digest that tells of others too leaves without it. */
async function cancelNotices(tx: Transaction, announcementId: string): Promise<void> {
  const others = sql`select from ${announcementRecipients} as other
    where other.mail_id = ${outbox.id} and other.announcement_id <> ${announcementId}`;
  await tx
    .update(outbox)
    .set({ state: "cancelled", lastError: "message withdrawn" })
    .where(
      and(
        eq(outbox.state, "queued"),
        or(isNull(outbox.leaseId), lte(outbox.leasedUntil, sql`now()`)),
        sql`${outbox.id} in (select ${announcementRecipients.mailId} from ${announcementRecipients}
          where ${announcementRecipients.announcementId} = ${announcementId})`,
        sql`not exists (${others})`,
      ),
    );
  await tx
    .update(pushNotices)
    .set({ state: "cancelled" })
    .where(and(eq(pushNotices.announcementId, announcementId), eq(pushNotices.state, "queued")));
}
