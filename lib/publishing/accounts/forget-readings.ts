import { type SQL, sql } from "drizzle-orm";
import {
  announcementDocuments,
  announcementRecipients,
  announcementReplies,
  announcementRevisions,
  announcements,
  blockVisits,
  calendarFeeds,
  documents,
  paperRunPeople,
  pushNotices,
  pushSubscriptions,
  shelfDocuments,
  studentGroupMembers,
} from "@/drizzle/schema";
import type { Transaction } from "../../db/client";

/**
 * Erases what these people (`these`, after an equals sign) were sent, read, answered and wrote, and what others were
 * sent about these pupils. A message that nobody is left to have read goes whole, with its files.
 */
export async function forgetReadings(tx: Transaction, these: SQL, theirStudents: SQL): Promise<void> {
  const messageIds = await forgetRecipients(tx, sql`(user_id = ${these} or student_id in ${theirStudents})`);
  await forgetUnread(tx, sql`any(${sql.param(messageIds)}::uuid[])`);
  await tx.execute(sql`delete from ${studentGroupMembers} where student_id in ${theirStudents}`);
  await tx.execute(
    sql`delete from ${blockVisits} where user_id = ${these} or student_id in ${theirStudents}`,
  );
  for (const table of [calendarFeeds, pushSubscriptions, paperRunPeople])
    await tx.execute(sql`delete from ${table} where user_id = ${these}`);
}

/** Gives the messages that the forgotten readings were of. */
async function forgetRecipients(tx: Transaction, isTheirs: SQL): Promise<string[]> {
  await tx.execute(sql`delete from ${announcementReplies} where recipient_id in (
    select id from ${announcementRecipients} where ${isTheirs})`);
  const gone = await tx.execute<{ id: string }>(
    sql`delete from ${announcementRecipients} where ${isTheirs} returning announcement_id as id`,
  );
  return [...new Set(gone.map(({ id }) => id))];
}

async function forgetUnread(tx: Transaction, some: SQL): Promise<void> {
  const unread = await tx.execute<{ id: string }>(sql`
    select id from ${announcements} as message where id = ${some} and not exists (
      select from ${announcementRecipients} as reading where reading.announcement_id = message.id) for update`);
  const these = sql`any(${sql.param(unread.map(({ id }) => id))}::uuid[])`;
  const attached = await tx.execute<{ id: string }>(
    sql`delete from ${announcementDocuments} where announcement_id = ${these} returning document_id as id`,
  );
  for (const table of [announcementRevisions, pushNotices])
    await tx.execute(sql`delete from ${table} where announcement_id = ${these}`);
  await tx.execute(sql`delete from ${announcements} where id = ${these}`);
  await forgetFiles(tx, sql`any(${sql.param(attached.map(({ id }) => id))}::uuid[])`);
}

/** Files that are neither on a shelf nor under another message; their bytes are swept away later. */
const forgetFiles = (tx: Transaction, some: SQL) =>
  tx.execute(sql`delete from ${documents} as file where id = ${some}
    and not exists (select from ${announcementDocuments} as other where other.document_id = file.id)
    and not exists (select from ${shelfDocuments} as shelf where shelf.document_id = file.id)`);
