import { and, eq, isNull } from "drizzle-orm";
import { documents, shelfDocuments } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { isWithin } from "../../auth/policy";
import { db, type Transaction } from "../../db/client";
import { takeTurn } from "../../db/take-turns";
import type { ActingStaff } from "../../people/acting-staff";
import { listPresentClasses } from "../../people/families/find-class";
import { hashOf } from "./keep-content";
import { keepDocument, type TakenFile } from "./keep-document";

/** What is published, and whom it is for: the classes named, those of the years named, or the whole school. */
export interface ShelfEntry {
  schoolId: string;
  title: string;
  years: string[];
  classIds: string[];
  toGuardians: boolean;
  toStudents: boolean;
}

/** `absent`: a school or a class that is not this secretary's to publish for. */
export type Published = { outcome: "published" | "known" | "absent" };

/** Puts a document on the shelf. The same file under the same title for the same people is published once. */
export const publishDocument = (staff: ActingStaff, entry: ShelfEntry, file: TakenFile): Promise<Published> =>
  db.transaction(async (tx) => {
    const place = { schoolId: entry.schoolId, actorId: staff.userId };
    if (!isWithin(staff.reach, entry.schoolId) || !(await hasClasses(tx, entry)))
      return { outcome: "absent" };
    await takeTurn(tx, `shelf ${entry.schoolId}`);
    if (await isOnShelf(tx, entry, file)) return { outcome: "known" };
    const documentId = await keepDocument(tx, place, file);
    const [made] = await tx
      .insert(shelfDocuments)
      .values({ ...entry, documentId, publishedById: staff.userId })
      .returning({ id: shelfDocuments.id });
    const details = { shelfDocumentId: made?.id, documentId };
    await recordAuditEvent(tx, { action: "document.published", ...place, details });
    return { outcome: "published" };
  });

async function hasClasses(tx: Transaction, { schoolId, classIds }: ShelfEntry): Promise<boolean> {
  if (classIds.length === 0) return true;
  const present = new Set((await listPresentClasses(tx, schoolId)).map(({ id }) => id));
  return classIds.every((id) => present.has(id));
}

async function isOnShelf(tx: Transaction, entry: ShelfEntry, { bytes }: TakenFile): Promise<boolean> {
  const alike = await tx
    .select({ years: shelfDocuments.years, classIds: shelfDocuments.classIds })
    .from(shelfDocuments)
    .innerJoin(documents, eq(documents.id, shelfDocuments.documentId))
    .where(
      and(
        eq(shelfDocuments.schoolId, entry.schoolId),
        isNull(shelfDocuments.withdrawnAt),
        eq(shelfDocuments.title, entry.title),
        eq(shelfDocuments.toGuardians, entry.toGuardians),
        eq(shelfDocuments.toStudents, entry.toStudents),
        eq(documents.contentHash, hashOf(bytes)),
      ),
    );
  return alike.some((one) => isSame(one.years, entry.years) && isSame(one.classIds, entry.classIds));
}

const isSame = (one: string[], other: string[]) => one.toSorted().join() === other.toSorted().join();
