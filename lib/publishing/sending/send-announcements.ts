import { sql } from "drizzle-orm";
import { announcements } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { anyOf } from "../../db/any-of";
import { db, type Transaction } from "../../db/client";
import { enqueueJob } from "../../jobs/enqueue-job";
import type { ActingStaff } from "../../people/acting-staff";
import { holdDrafts, type SeenDraft } from "../writing/hold-drafts";
import { sendingKey } from "./sending-key";
import { shareAttachments } from "./share-attachments";

export type AnnouncementsSent = {
  /** `stale`: a colleague sent, changed or deleted one of them meanwhile; nothing left by this press. */
  outcome: "sent" | "stale";
};

/**
 * Puts drafts on their way, all or none, at a chosen moment or now (null). Of two who press at once one does. The
 * readers are written by a job: how many there are makes no difference here.
 */
export const sendAnnouncements = (
  staff: ActingStaff,
  drafts: readonly SeenDraft[],
  sendAt: Date | null,
): Promise<AnnouncementsSent> =>
  db.transaction(async (tx) => {
    const held = await holdDrafts(tx, staff, drafts);
    if (!held) return { outcome: "stale" };
    const ids = held.map(({ id }) => id);
    await tx
      .update(announcements)
      .set({ sendAt: sendAt ?? sql`now()` })
      .where(anyOf(announcements.id, ids));
    await shareAttachments(tx, ids);
    for (const draft of held) await askForDelivery(tx, staff, { ...draft, sendAt });
    for (const draft of held) await record(tx, staff, { ...draft, sendAt });
    return { outcome: "sent" };
  });

interface Leaving {
  id: string;
  schoolId: string;
  sendAt: Date | null;
}

const askForDelivery = (tx: Transaction, { userId }: ActingStaff, { id, schoolId, sendAt }: Leaving) =>
  enqueueJob(tx, {
    kind: "announcement.send",
    details: { announcementId: id },
    schoolId,
    actorId: userId,
    key: sendingKey(id),
    ...(sendAt && { notBefore: sendAt }),
  });

const record = (tx: Transaction, { userId }: ActingStaff, { id, schoolId, sendAt }: Leaving) =>
  recordAuditEvent(tx, {
    action: sendAt ? "announcement.scheduled" : "announcement.sent",
    actorId: userId,
    schoolId,
    details: { announcementId: id, ...(sendAt && { sendAt: sendAt.toISOString() }) },
  });
