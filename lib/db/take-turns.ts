import { sql } from "drizzle-orm";
import type { Transaction } from "./client";

/** Whoever names the same turn waits here until this transaction ends, and then sees what it has written. */
export async function takeTurn(tx: Transaction, turn: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${turn}, 0))`);
}
