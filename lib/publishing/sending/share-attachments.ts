import { sql } from "drizzle-orm";
import { announcementDocuments, announcements, documents } from "@/drizzle/schema";
import { anyOf } from "../../db/any-of";
import type { Transaction } from "../../db/client";

/**
 * Gives each of these messages, one a school, the files that the others have: they were written in one act. The bytes
 * stay once; each school has a row of its own.
 */
export async function shareAttachments(tx: Transaction, announcementIds: readonly string[]): Promise<void> {
  if (announcementIds.length < 2) return;
  await tx.execute(sql`
    with files as (
      select distinct on (${documents.contentHash}, ${documents.name}) ${documents.contentHash}, ${documents.name},
        ${documents.mediaType}, ${documents.uploadedById}, ${announcementDocuments.position}
      from ${announcementDocuments} join ${documents} on ${documents.id} = ${announcementDocuments.documentId}
      where ${anyOf(announcementDocuments.announcementId, announcementIds)}),
    missing as materialized (
      select gen_random_uuid() as document_id, ${announcements.id} as announcement_id, ${announcements.schoolId}, files.*
      from ${announcements} cross join files
      where ${anyOf(announcements.id, announcementIds)} and not exists (
        select from ${announcementDocuments} as own join ${documents} as kept on kept.id = own.document_id
        where own.announcement_id = ${announcements.id}
          and kept.content_hash = files.content_hash and kept.name = files.name)),
    copied as (
      insert into ${documents} (id, school_id, content_hash, name, media_type, uploaded_by_id)
      select document_id, school_id, content_hash, name, media_type, uploaded_by_id from missing)
    insert into ${announcementDocuments} (announcement_id, document_id, position)
    select announcement_id, document_id, position from missing`);
}
