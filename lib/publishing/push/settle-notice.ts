import { and, eq, sql } from "drizzle-orm";
import { pushNotices, pushSubscriptions } from "@/drizzle/schema";
import { db } from "../../db/client";
import { type Milliseconds, seconds } from "../../durations";
import type { ClaimedNotice } from "./claim-notices";

const noLease = { leaseId: null, leasedUntil: null };

/** Only the holder of the lease may say what became of a notice. */
const held = ({ id, leaseId }: ClaimedNotice) =>
  and(eq(pushNotices.id, id), eq(pushNotices.leaseId, leaseId), eq(pushNotices.state, "queued"));

/** The push service took it. */
export async function markNoticeSent(notice: ClaimedNotice): Promise<void> {
  await db
    .update(pushNotices)
    .set({ ...noLease, state: "sent", lastError: null })
    .where(held(notice));
  await db
    .update(pushSubscriptions)
    .set({ lastSentAt: sql`now()` })
    .where(eq(pushSubscriptions.id, notice.subscriptionId));
}

/** Nobody touches it until the delay is over. `reason` is a code. */
export async function retryNotice(notice: ClaimedNotice, delay: Milliseconds, reason: string): Promise<void> {
  await db
    .update(pushNotices)
    .set({
      leaseId: null,
      leasedUntil: sql`now() + make_interval(secs => ${delay / seconds(1)})`,
      lastError: reason,
    })
    .where(held(notice));
}

/** It will never leave: `failed` was given up, `cancelled` has nothing left to tell. */
export async function endNotice(
  notice: ClaimedNotice,
  state: "failed" | "cancelled",
  reason: string,
): Promise<void> {
  await db
    .update(pushNotices)
    .set({ ...noLease, state, lastError: reason })
    .where(held(notice));
}

/** The push service knows this browser no more: it is forgotten with all that waits for it. */
export async function forgetEndedBrowser({ subscriptionId, endpoint }: ClaimedNotice): Promise<void> {
  await db
    .delete(pushSubscriptions)
    .where(and(eq(pushSubscriptions.id, subscriptionId), eq(pushSubscriptions.endpoint, endpoint)));
}
