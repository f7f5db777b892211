import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { accessTokens, passwords } from "@/drizzle/schema";
import type { Transaction } from "../db/client";

/**
 * What was printed or told at a desk went through other hands. It opened a family's account, and does not open that of
 * somebody who works here from now on. A link that was mailed goes on working.
 */
export async function closeWaysByHand(tx: Transaction, userId: string): Promise<void> {
  await tx
    .update(accessTokens)
    .set({ replacedAt: sql`now()` })
    .where(
      and(
        eq(accessTokens.userId, userId),
        ne(accessTokens.form, "link"),
        isNull(accessTokens.usedAt),
        isNull(accessTokens.replacedAt),
      ),
    );
  await tx.delete(passwords).where(and(eq(passwords.userId, userId), eq(passwords.kind, "provisional")));
}
