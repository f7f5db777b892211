import { and, eq, isNull, sql } from "drizzle-orm";
import { accessTokens } from "@/drizzle/schema";
import type { Transaction } from "../db/client";

/** Kills every open token of an account: after a use, a changed password or e-mail, a suspension. */
export async function revokeAccessTokens(tx: Transaction, userId: string): Promise<void> {
  await tx
    .update(accessTokens)
    .set({ replacedAt: sql`now()` })
    .where(
      and(eq(accessTokens.userId, userId), isNull(accessTokens.usedAt), isNull(accessTokens.replacedAt)),
    );
}
