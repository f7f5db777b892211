import { and, asc, eq } from "drizzle-orm";
import { announcementDocuments, announcements, documentContents, documents } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { anyOf } from "../../db/any-of";
import { db, type Transaction } from "../../db/client";
import type { ActingStaff } from "../../people/acting-staff";
import { withinReach } from "../../people/staff-reach";
import { documentLimits } from "./document-limits";
import { hashOf } from "./keep-content";
import { keepDocument, type TakenFile } from "./keep-document";

/** All that a list of files tells of one. */
const fileColumns = {
  id: documents.id,
  name: documents.name,
  mediaType: documents.mediaType,
  size: documentContents.size,
};

/** The files of these messages, in the order in which they were added. Who may read the messages, the caller knows. */
export async function listAttachments(announcementIds: readonly string[]) {
  if (announcementIds.length === 0) return [];
  return db
    .select({ announcementId: announcementDocuments.announcementId, ...fileColumns })
    .from(announcementDocuments)
    .innerJoin(documents, eq(documents.id, announcementDocuments.documentId))
    .innerJoin(documentContents, eq(documentContents.hash, documents.contentHash))
    .where(anyOf(announcementDocuments.announcementId, announcementIds))
    .orderBy(asc(announcementDocuments.position), asc(documents.id));
}

export type Attachment = Awaited<ReturnType<typeof listAttachments>>[number];

/** `sent`: the message has left, its files stay as they are. `full`: it has as many as it may have. */
export type Attached = { outcome: "attached" | "absent" | "sent" | "full" };

/** The draft within reach, held until the transaction ends; whoever sends it waits. */
async function holdDraft(tx: Transaction, { reach }: ActingStaff, announcementId: string) {
  const [found] = await tx
    .select({ schoolId: announcements.schoolId, sendAt: announcements.sendAt })
    .from(announcements)
    .where(and(eq(announcements.id, announcementId), withinReach(reach, announcements.schoolId)))
    .for("update");
  if (!found) return { refused: "absent" } as const;
  return found.sendAt ? ({ refused: "sent" } as const) : { schoolId: found.schoolId };
}

/** Adds files to a draft, all or none. One that it has already under the same name is not added again. */
export const attachFiles = (
  staff: ActingStaff,
  announcementId: string,
  files: readonly TakenFile[],
): Promise<Attached> =>
  db.transaction(async (tx) => {
    const draft = await holdDraft(tx, staff, announcementId);
    if (draft.refused) return { outcome: draft.refused };
    const place = { schoolId: draft.schoolId, actorId: staff.userId };
    const { known, position } = await listAttached(tx, announcementId);
    const added = files.filter((file) => !known.has(sameness(file.name, hashOf(file.bytes))));
    if (known.size + added.length > documentLimits.attachments) return { outcome: "full" };
    for (const [index, file] of added.entries())
      await tx.insert(announcementDocuments).values({
        announcementId,
        documentId: await keepDocument(tx, place, file),
        position: position + index,
      });
    const details = { announcementId, files: added.length };
    if (added.length > 0) await recordAuditEvent(tx, { action: "document.attached", ...place, details });
    return { outcome: "attached" };
  });

const sameness = (name: string, hash: string) => `${hash} ${name}`;

/** What a draft has, and where the next file goes. */
async function listAttached(tx: Transaction, announcementId: string) {
  const rows = await tx
    .select({
      name: documents.name,
      hash: documents.contentHash,
      position: announcementDocuments.position,
    })
    .from(announcementDocuments)
    .innerJoin(documents, eq(documents.id, announcementDocuments.documentId))
    .where(eq(announcementDocuments.announcementId, announcementId));
  return {
    known: new Set(rows.map(({ name, hash }) => sameness(name, hash))),
    position: Math.max(0, ...rows.map(({ position }) => position + 1)),
  };
}

/** Takes a file off a draft; the sweep forgets it when nothing else has it. */
export const detachFile = (
  staff: ActingStaff,
  { announcementId, documentId }: { announcementId: string; documentId: string },
): Promise<Attached> =>
  db.transaction(async (tx) => {
    const draft = await holdDraft(tx, staff, announcementId);
    if (draft.refused) return { outcome: draft.refused };
    const gone = await tx
      .delete(announcementDocuments)
      .where(
        and(
          eq(announcementDocuments.announcementId, announcementId),
          eq(announcementDocuments.documentId, documentId),
        ),
      )
      .returning({ documentId: announcementDocuments.documentId });
    if (gone.length > 0)
      await recordAuditEvent(tx, {
        action: "document.detached",
        actorId: staff.userId,
        schoolId: draft.schoolId,
        details: { announcementId, documentId },
      });
    return { outcome: "attached" };
  });
