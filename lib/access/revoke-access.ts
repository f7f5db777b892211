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

/** The same for many accounts at once; mails that wait with such a link are cancelled when their turn comes. */
export async function revokeAccessOfMany(tx: Transaction, userIds: readonly string[]): Promise<void> {
  if (userIds.length === 0) return;
  await tx.execute(sql`
    update ${accessTokens} set replaced_at = now()
    where user_id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(userIds)}::jsonb))
      and used_at is null and replaced_at is null`);
}
