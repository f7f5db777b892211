import { and, eq, inArray, isNull } from "drizzle-orm";
import { outbox } from "@/drizzle/schema";
import type { Transaction } from "../db/client";

/**
 * What waits to tell somebody of messages follows them to their new address, in the transaction that changes it. What a
 * worker has in hand finds the old address to be nobody's; links die with it.
 */
export async function readdressMails(tx: Transaction, userId: string, email: string): Promise<void> {
  await tx
    .update(outbox)
    .set({ recipient: email })
    .where(
      and(
        eq(outbox.userId, userId),
        eq(outbox.state, "queued"),
        isNull(outbox.leaseId),
        inArray(outbox.template, ["announcement", "digest"]),
      ),
    );
}
