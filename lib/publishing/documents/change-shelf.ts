import { and, eq } from "drizzle-orm";
import { documents, shelfDocuments } from "@/drizzle/schema";
import { type AuditAction, recordAuditEvent } from "../../audit/record-audit-event";
import { now } from "../../clock";
import { db, type Transaction } from "../../db/client";
import type { ActingStaff } from "../../people/acting-staff";
import { withinReach } from "../../people/staff-reach";
import { hashOf } from "./keep-content";
import { keepDocument, type TakenFile } from "./keep-document";

/** `withdrawn`: a colleague has taken it off the shelf meanwhile. */
export type ShelfChanged = { outcome: "changed" | "unchanged" | "withdrawn" | "absent" };

/** Puts a new version in the place of a document; the families find it among the new ones. */
export const replaceDocument = (
  staff: ActingStaff,
  shelfDocumentId: string,
  file: TakenFile,
): Promise<ShelfChanged> =>
  db.transaction(async (tx) => {
    const held = await holdShelfDocument(tx, staff, shelfDocumentId);
    if (!held) return { outcome: "absent" };
    if (held.withdrawnAt) return { outcome: "withdrawn" };
    if (held.contentHash === hashOf(file.bytes) && held.name === file.name) return { outcome: "unchanged" };
    const place = { schoolId: held.schoolId, actorId: staff.userId };
    const documentId = await keepDocument(tx, place, file);
    return writeChange(tx, staff, held, "document.replaced", { documentId, publishedAt: now() });
  });

/** Takes a document off the shelf: from then on no family finds or opens it. */
export const withdrawDocument = (staff: ActingStaff, shelfDocumentId: string): Promise<ShelfChanged> =>
  db.transaction(async (tx) => {
    const held = await holdShelfDocument(tx, staff, shelfDocumentId);
    if (!held) return { outcome: "absent" };
    if (held.withdrawnAt) return { outcome: "withdrawn" };
    return writeChange(tx, staff, held, "document.withdrawn", { withdrawnAt: now() });
  });

async function holdShelfDocument(tx: Transaction, { reach }: ActingStaff, id: string) {
  const [found] = await tx
    .select({
      id: shelfDocuments.id,
      schoolId: shelfDocuments.schoolId,
      withdrawnAt: shelfDocuments.withdrawnAt,
      documentId: documents.id,
      name: documents.name,
      contentHash: documents.contentHash,
    })
    .from(shelfDocuments)
    .innerJoin(documents, eq(documents.id, shelfDocuments.documentId))
    .where(and(eq(shelfDocuments.id, id), withinReach(reach, shelfDocuments.schoolId)))
    .for("update", { of: shelfDocuments });
  return found;
}

type Held = NonNullable<Awaited<ReturnType<typeof holdShelfDocument>>>;

async function writeChange(
  tx: Transaction,
  { userId: actorId }: ActingStaff,
  { id, schoolId, documentId }: Held,
  action: AuditAction,
  change: Partial<typeof shelfDocuments.$inferInsert>,
): Promise<ShelfChanged> {
  await tx.update(shelfDocuments).set(change).where(eq(shelfDocuments.id, id));
  const details = { shelfDocumentId: id, documentId };
  await recordAuditEvent(tx, { action, actorId, schoolId, details });
  return { outcome: "changed" };
}
