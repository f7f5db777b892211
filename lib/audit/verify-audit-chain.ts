import { sql } from "drizzle-orm";
import { db, type Reader } from "../db/client";

export type AuditVerdict =
  | { outcome: "intact"; events: number }
  /** The first line that does not follow from the one before it, or whose own content was changed. */
  | { outcome: "broken"; seq: number; reason: "content" | "link" | "gap" };

/**
 * Walks the journal's chain inside the database, in one pass: every line's hash is computed again, its link must be
 * the hash of the line before, and no number may be missing. What it cannot see is a tail that was cut off.
 */
export async function verifyAuditChain(reader: Reader = db): Promise<AuditVerdict> {
  const [broken] = await reader.execute<{ seq: string; reason: "content" | "link" | "gap" }>(sql`
    select seq, case
      when seq <> previous_seq + 1 then 'gap'
      when previous_hash <> expected_previous then 'link'
      else 'content' end as reason
    from (
      select event.seq, event.previous_hash, event.hash,
        coalesce(lag(event.seq) over chain, 0) as previous_seq,
        coalesce(lag(event.hash) over chain, '') as expected_previous,
        audit_event_hash(event) as expected_hash
      from audit_events event window chain as (order by event.seq)
    ) walked
    where seq <> previous_seq + 1 or previous_hash <> expected_previous or hash <> expected_hash
    order by seq limit 1`);
  if (broken) return { outcome: "broken", seq: Number(broken.seq), reason: broken.reason };
  const [counted] = await reader.execute<{ events: number }>(
    sql`select count(*)::int as events from audit_events`,
  );
  return { outcome: "intact", events: counted?.events ?? 0 };
}
