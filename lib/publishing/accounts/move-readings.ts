import { type SQL, sql } from "drizzle-orm";
import {
  announcementRecipients,
  announcementReplies,
  blockVisits,
  calendarFeeds,
  outbox,
  paperRunPeople,
  pushSubscriptions,
} from "@/drizzle/schema";
import type { Transaction } from "../../db/client";
import type { AccountPair, MovedReadings } from "./moved-readings";

/**
 * Gives the kept account what the merged one was sent, read, answered and wrote. Where both have a message about one
 * pupil, the answered reading stays, else the one that was read. The merged account's calendar and its devices'
 * notifications end: nothing of it opens any more. To be called before its waiting mails are cancelled.
 */
export async function moveReadings(tx: Transaction, pair: AccountPair): Promise<MovedReadings> {
  await tellAgain(tx, pair);
  const threads = await joinThreads(tx, pair);
  const droppedReadings = await dropReadings(tx, pair);
  const droppedEnvelopes = await dropEnvelopes(tx, pair);
  await joinVisits(tx, pair);
  await tx.execute(sql`delete from ${calendarFeeds} where user_id = ${pair.mergedId}`);
  await tx.execute(sql`delete from ${pushSubscriptions} where user_id = ${pair.mergedId}`);
  return {
    ...{ threads, droppedReadings, droppedEnvelopes },
    readings: await handOver(tx, pair, announcementRecipients, sql`user_id`),
    replies: await handOver(tx, pair, announcementReplies, sql`author_id`),
    envelopes: await handOver(tx, pair, paperRunPeople, sql`user_id`),
  };
}

/** What a mail of the merged account has not told yet, the kept account's next digest tells. */
const tellAgain = (tx: Transaction, { mergedId }: AccountPair) =>
  tx.execute(sql`update ${announcementRecipients} as reading set mail_id = null, in_digest = true
    from ${outbox} as waiting where waiting.id = reading.mail_id and waiting.state = 'queued'
      and reading.user_id = ${mergedId} and waiting.user_id = ${mergedId}`);

const isAnswered = (reading: SQL) =>
  sql`(${reading}.answered_at is not null, ${reading}.read_at is not null)`;

/** Pairs of readings of one message about one pupil: which stays, and which goes. */
const shared = ({ keptId, mergedId }: AccountPair) => {
  const mergedStays = sql`${isAnswered(sql`merged`)} > ${isAnswered(sql`kept`)}`;
  return sql`(select case when ${mergedStays} then merged.id else kept.id end as stays,
      case when ${mergedStays} then kept.id else merged.id end as goes
    from ${announcementRecipients} as kept join ${announcementRecipients} as merged
      on merged.announcement_id = kept.announcement_id and merged.student_id = kept.student_id
    where kept.user_id = ${keptId} and merged.user_id = ${mergedId})`;
};

async function joinThreads(tx: Transaction, pair: AccountPair): Promise<MovedReadings["threads"]> {
  const rows = await tx.execute<{ id: string; readingId: string }>(sql`
    update ${announcementReplies} as reply set recipient_id = shared.stays
    from ${shared(pair)} as shared where reply.recipient_id = shared.goes
    returning reply.id, shared.goes as "readingId"`);
  return [...rows];
}

async function dropReadings(tx: Transaction, pair: AccountPair): Promise<MovedReadings["droppedReadings"]> {
  const rows = await tx.execute<{ row: MovedReadings["droppedReadings"][number] }>(sql`
    delete from ${announcementRecipients} as doomed using ${shared(pair)} as shared
    where doomed.id = shared.goes returning to_jsonb(doomed) as row`);
  return rows.map(({ row }) => row);
}

async function dropEnvelopes(
  tx: Transaction,
  { keptId, mergedId }: AccountPair,
): Promise<MovedReadings["droppedEnvelopes"]> {
  const rows = await tx.execute<{ row: MovedReadings["droppedEnvelopes"][number] }>(sql`
    delete from ${paperRunPeople} as doomed where user_id = ${mergedId} and exists (
      select from ${paperRunPeople} as kept where kept.run_id = doomed.run_id and kept.user_id = ${keptId})
    returning to_jsonb(doomed) as row`);
  return rows.map(({ row }) => row);
}

/** What either has seen is new no more. */
async function joinVisits(tx: Transaction, { keptId, mergedId }: AccountPair): Promise<void> {
  await tx.execute(sql`
    insert into ${blockVisits} (user_id, student_id, block, seen_at)
    select ${keptId}::uuid, student_id, block, seen_at from ${blockVisits} where user_id = ${mergedId}
    on conflict (user_id, student_id, block) do update
      set seen_at = greatest(${blockVisits}.seen_at, excluded.seen_at)`);
  await tx.execute(sql`delete from ${blockVisits} where user_id = ${mergedId}`);
}

type Table = typeof announcementRecipients | typeof announcementReplies | typeof paperRunPeople;

async function handOver(tx: Transaction, pair: AccountPair, table: Table, owner: SQL): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`update ${table} set ${owner} = ${pair.keptId} where ${owner} = ${pair.mergedId} returning id`,
  );
  return rows.map(({ id }) => id);
}
