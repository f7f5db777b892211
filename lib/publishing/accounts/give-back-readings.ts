import { type SQL, sql } from "drizzle-orm";
import { announcementRecipients, announcementReplies, paperRunPeople } from "@/drizzle/schema";
import type { Transaction } from "../../db/client";
import type { AccountPair, MovedReadings } from "./moved-readings";

/**
 * Gives the merged account back what a merge had moved. What was read and answered since stays where it was done; the
 * calendar and the notifications that ended are asked for anew. A merge of before messages moved none.
 */
export async function giveBackReadings(
  tx: Transaction,
  pair: AccountPair,
  moved: MovedReadings | undefined,
): Promise<void> {
  if (!moved) return;
  await giveBack(tx, pair, announcementRecipients, sql`user_id`, moved.readings);
  await giveBack(tx, pair, announcementReplies, sql`author_id`, moved.replies);
  await giveBack(tx, pair, paperRunPeople, sql`user_id`, moved.envelopes);
  await restore(tx, announcementRecipients, moved.droppedReadings);
  await restore(tx, paperRunPeople, moved.droppedEnvelopes);
  await tx.execute(sql`update ${announcementReplies} as reply set recipient_id = reading.id
    from jsonb_to_recordset(${JSON.stringify(moved.threads)}::jsonb) as thread(id uuid, "readingId" uuid)
      join ${announcementRecipients} as reading on reading.id = thread."readingId"
    where reply.id = thread.id`);
}

type Table = typeof announcementRecipients | typeof announcementReplies | typeof paperRunPeople;

const giveBack = (
  tx: Transaction,
  { keptId, mergedId }: AccountPair,
  table: Table,
  owner: SQL,
  ids: readonly string[],
) =>
  tx.execute(sql`update ${table} set ${owner} = ${mergedId}
    where ${owner} = ${keptId} and id = any(${sql.param([...ids])}::uuid[])`);

/** As they were; a row that somebody made anew meanwhile stays. */
const restore = (tx: Transaction, table: Table, rows: readonly object[]) =>
  tx.execute(sql`insert into ${table}
    select * from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing`);
