import { sql } from "drizzle-orm";
import type { Transaction } from "../db/client";

/** One import or undo of a school at a time: the second one sees what the first has written. */
export async function lockEnrolment(tx: Transaction, schoolId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`enrolment:${schoolId}`}, 0))`);
}
