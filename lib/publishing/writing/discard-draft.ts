import { eq } from "drizzle-orm";
import { announcementDocuments, announcements } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db } from "../../db/client";
import type { ActingStaff } from "../../people/acting-staff";
import { holdDrafts, type SeenDraft } from "./hold-drafts";

/** Deletes a draft that nobody ever received. `stale`: a colleague sent, changed or deleted it meanwhile. */
export const discardDraft = (
  staff: ActingStaff,
  draft: SeenDraft,
): Promise<{ outcome: "discarded" | "stale" }> =>
  db.transaction(async (tx) => {
    const [held] = (await holdDrafts(tx, staff, [draft])) ?? [];
    if (!held) return { outcome: "stale" };
    await tx.delete(announcementDocuments).where(eq(announcementDocuments.announcementId, held.id));
    await tx.delete(announcements).where(eq(announcements.id, held.id));
    await recordAuditEvent(tx, {
      action: "announcement.discarded",
      actorId: staff.userId,
      schoolId: held.schoolId,
      details: { announcementId: held.id },
    });
    return { outcome: "discarded" };
  });
