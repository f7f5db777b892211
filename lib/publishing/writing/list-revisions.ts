import { desc, eq } from "drizzle-orm";
import { announcementRevisions } from "@/drizzle/schema";
import { db } from "../../db/client";

/**
 * What a message said before each change, the newest first; whoever may read the message may read these. Who changed
 * it is not told.
 */
export const listRevisions = (announcementId: string) =>
  db
    .select({
      id: announcementRevisions.id,
      subject: announcementRevisions.subject,
      body: announcementRevisions.body,
      replacedAt: announcementRevisions.replacedAt,
    })
    .from(announcementRevisions)
    .where(eq(announcementRevisions.announcementId, announcementId))
    .orderBy(desc(announcementRevisions.replacedAt));

export type Revision = Awaited<ReturnType<typeof listRevisions>>[number];
