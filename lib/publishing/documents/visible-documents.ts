import { and, eq, gt, isNull, type SQL, sql } from "drizzle-orm";
import { unionAll } from "drizzle-orm/pg-core";
import {
  announcementDocuments,
  announcementRecipients,
  announcements,
  blockVisits,
  documentContents,
  documents,
  shelfDocuments,
} from "@/drizzle/schema";
import type { Viewer } from "../../auth/viewer";
import { db } from "../../db/client";
import type { Pupil } from "../../people/pupils";
import { isForPupil } from "../audience";
import { isStanding } from "../standing-message";
import { downloadColumns, hasContent } from "./download-columns";

/** What the shelf shows about this pupil to whoever reads as they do, a guardian or the pupil. */
const onShelf = ({ as, school, classId, className }: Pupil): SQL | undefined =>
  and(
    eq(shelfDocuments.schoolId, school.id),
    isNull(shelfDocuments.withdrawnAt),
    as === "self" ? shelfDocuments.toStudents : shelfDocuments.toGuardians,
    isForPupil(shelfDocuments, { classId, className }),
  );

const shelf = (pupil: Pupil) =>
  db
    .select({
      documentId: shelfDocuments.documentId,
      title: shelfDocuments.title,
      announcementId: sql<string | null>`null::uuid`.as("announcement_id"),
      at: sql<Date>`${shelfDocuments.publishedAt}`.mapWith(shelfDocuments.publishedAt).as("at"),
    })
    .from(shelfDocuments)
    .where(onShelf(pupil));

/** What is attached to the messages that this person received about this pupil. */
const attached = ({ userId }: Viewer, { id, as }: Pupil) =>
  db
    .select({
      documentId: announcementDocuments.documentId,
      title: announcements.subject,
      announcementId: sql<string | null>`${announcements.id}`.as("announcement_id"),
      at: sql<Date>`${announcements.sentAt}`.mapWith(shelfDocuments.publishedAt).as("at"),
    })
    .from(announcementRecipients)
    .innerJoin(announcements, eq(announcements.id, announcementRecipients.announcementId))
    .innerJoin(announcementDocuments, eq(announcementDocuments.announcementId, announcements.id))
    .where(
      and(
        eq(announcementRecipients.userId, userId),
        eq(announcementRecipients.studentId, id),
        eq(announcementRecipients.asGuardian, as === "guardian"),
        isStanding,
      ),
    );

/** Every document that this person may have about this pupil today; `pupil` comes from `findPupil` or `listPupilsOf`. */
const visible = (viewer: Viewer, pupil: Pupil) =>
  unionAll(shelf(pupil), attached(viewer, pupil)).as("visible");

const visitOf = ({ userId }: Viewer, { id }: Pupil) =>
  and(eq(blockVisits.userId, userId), eq(blockVisits.studentId, id), eq(blockVisits.block, "documents"));

/** More than a school gives one pupil in all their years. */
const most = 1_000;

/** The documents of a pupil's page, newest first, each with whether it came since the last visit. */
export async function listDocumentsOf(viewer: Viewer, pupil: Pupil) {
  const published = visible(viewer, pupil);
  return db
    .select({
      id: documents.id,
      name: documents.name,
      mediaType: documents.mediaType,
      size: documentContents.size,
      title: published.title,
      announcementId: published.announcementId,
      at: published.at,
      isNew: sql<boolean>`${published.at} > coalesce(${blockVisits.seenAt}, '-infinity')`,
    })
    .from(published)
    .innerJoin(documents, eq(documents.id, published.documentId))
    .innerJoin(documentContents, and(eq(documentContents.hash, documents.contentHash), hasContent))
    .leftJoin(blockVisits, visitOf(viewer, pupil))
    .orderBy(sql`${published.at} desc`, documents.name, documents.id)
    .limit(most);
}

export type PupilDocument = Awaited<ReturnType<typeof listDocumentsOf>>[number];

/** How many documents about this pupil this person has not seen in the list, as a query that another one may hold. */
export function newDocumentCount(viewer: Viewer, pupil: Pupil) {
  const published = visible(viewer, pupil);
  return db
    .select({ count: sql<number>`count(*)::int` })
    .from(published)
    .leftJoin(blockVisits, visitOf(viewer, pupil))
    .where(gt(published.at, sql`coalesce(${blockVisits.seenAt}, '-infinity')`));
}

/** A document that this person may have about this pupil; undefined for an unknown and for a foreign one alike. */
export async function findDocumentOf(viewer: Viewer, pupil: Pupil, documentId: string) {
  const published = visible(viewer, pupil);
  const [found] = await db
    .select(downloadColumns)
    .from(published)
    .innerJoin(documents, eq(documents.id, published.documentId))
    .innerJoin(documentContents, and(eq(documentContents.hash, documents.contentHash), hasContent))
    .where(eq(published.documentId, documentId))
    .limit(1);
  return found;
}
