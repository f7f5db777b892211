import { sql } from "drizzle-orm";
import type { Transaction } from "../../db/client";

/** What share of a word's trigrams a name must have: one wrong letter in six leaves less than half of them. */
const leastSimilarity = 0.35;

/**
 * For this transaction: how near is near, and nobody walks through the whole town. PostgreSQL takes a likeness for as
 * cheap as any comparison: left alone it weighs everybody's (seconds), with several workers, instead of asking the
 * index (milliseconds).
 */
export const lookUpByTrigrams = (tx: Transaction) =>
  tx.execute(sql`select set_config('enable_seqscan', 'off', true),
    set_config('max_parallel_workers_per_gather', '0', true),
    set_config('pg_trgm.word_similarity_threshold', ${String(leastSimilarity)}, true)`);
