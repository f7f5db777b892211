import { eq } from "drizzle-orm";
import { announcements } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db } from "../../db/client";
import type { ActingStaff } from "../../people/acting-staff";
import type { Content, SchoolAudience } from "./content";
import { holdDrafts, type SeenDraft } from "./hold-drafts";

interface DraftChange {
  drafts: readonly SeenDraft[];
  content: Content;
  audiences: readonly SchoolAudience[];
}

export type DraftsChanged = {
  /** `stale`: a colleague sent, changed or deleted one of them since the form was opened; nothing was written. */
  outcome: "changed" | "stale";
};

/** Writes the drafts of one act anew, each with its own school's audience: all of them, or none. */
export const changeDrafts = (
  staff: ActingStaff,
  { drafts, content, audiences }: DraftChange,
): Promise<DraftsChanged> =>
  db.transaction(async (tx) => {
    const held = await holdDrafts(tx, staff, drafts);
    if (!held) return { outcome: "stale" };
    for (const { id, schoolId } of held) {
      const own = audiences.find((one) => one.schoolId === schoolId);
      await tx
        .update(announcements)
        .set({ ...content, ...(own && { audience: own.audience }) })
        .where(eq(announcements.id, id));
    }
    for (const { id, schoolId } of held)
      await recordAuditEvent(tx, {
        action: "announcement.edited",
        actorId: staff.userId,
        schoolId,
        details: { announcementId: id },
      });
    return { outcome: "changed" };
  });
