import { and, eq, isNotNull, sql } from "drizzle-orm";
import { announcementRevisions, announcements } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db, type Transaction } from "../../db/client";
import type { ActingStaff } from "../../people/acting-staff";
import { withinReach } from "../../people/staff-reach";
import { draftVersion } from "./draft-version";
import type { SeenDraft } from "./hold-drafts";

interface Revision extends SeenDraft {
  subject: string;
  body: string;
}

export type AnnouncementRevised = {
  /** `stale`: a colleague changed or withdrew it since the form was opened; `absent`: unknown or foreign. */
  outcome: "revised" | "unchanged" | "stale" | "absent";
};

/**
 * Changes the words of a message that was sent, and keeps those that its readers may have read. What is asked, and
 * of whom, stays: answers were given to it.
 */
export const reviseAnnouncement = (
  staff: ActingStaff,
  { id, version, subject, body }: Revision,
): Promise<AnnouncementRevised> =>
  db.transaction(async (tx) => {
    const before = await holdSent(tx, staff, id);
    if (!before) return { outcome: "absent" };
    if (before.withdrawnAt || before.version !== version) return { outcome: "stale" };
    if (before.subject === subject && before.body === body) return { outcome: "unchanged" };
    await tx.insert(announcementRevisions).values({
      announcementId: id,
      subject: before.subject,
      body: before.body,
      editorId: staff.userId,
    });
    await tx
      .update(announcements)
      .set({ subject, body, editedAt: sql`now()` })
      .where(eq(announcements.id, id));
    await recordAuditEvent(tx, {
      action: "announcement.edited",
      actorId: staff.userId,
      schoolId: before.schoolId,
      details: { announcementId: id },
    });
    return { outcome: "revised" };
  });

async function holdSent(tx: Transaction, { reach }: ActingStaff, announcementId: string) {
  const [found] = await tx
    .select({
      schoolId: announcements.schoolId,
      subject: announcements.subject,
      body: announcements.body,
      version: draftVersion,
      withdrawnAt: announcements.withdrawnAt,
    })
    .from(announcements)
    .where(
      and(
        eq(announcements.id, announcementId),
        isNotNull(announcements.sentAt),
        withinReach(reach, announcements.schoolId),
      ),
    )
    .for("update");
  return found;
}
