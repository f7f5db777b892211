import { and, eq, inArray, sql } from "drizzle-orm";
import { outbox } from "@/drizzle/schema";
import { now } from "../clock";
import { db } from "../db/client";
import { type Milliseconds, seconds } from "../durations";
import { type BounceReason, isLasting } from "./bounce-reason";
import { markAddressBounced } from "./fates/mark-address-bounced";
import type { QueuedMail } from "./mail";

const noLease = { leaseId: null, leasedUntil: null };

/** Only the holder of the lease may say what became of a mail. */
const held = ({ id, leaseId }: QueuedMail) => and(eq(outbox.id, id), eq(outbox.leaseId, leaseId));

/** The provider may have told its fate before we noted that it left: that word stands. */
const unlessTold = (state: "sent" | "failed" | "cancelled") =>
  sql`case when ${outbox.state} = 'queued' then ${state}::mail_state else ${outbox.state} end`;

/** The transport took it. */
export async function markSent(mail: QueuedMail, providerId: string | undefined): Promise<void> {
  await db
    .update(outbox)
    .set({
      ...noLease,
      state: unlessTold("sent"),
      sentAt: sql`coalesce(${outbox.sentAt}, now())`,
      providerId: sql`coalesce(${providerId ?? null}, ${outbox.providerId})`,
      lastError: null,
    })
    .where(held(mail));
}

/**
 * Nobody touches it until the delay is over. `sendAfter` stays: it tells how long the mail has been due.
 * `reason` is a code, never a sentence of the other side.
 */
export async function markForRetry(mail: QueuedMail, delay: Milliseconds, reason: string): Promise<void> {
  await db
    .update(outbox)
    .set({
      leaseId: null,
      leasedUntil: sql`now() + make_interval(secs => ${delay / seconds(1)})`,
      lastError: reason,
    })
    .where(held(mail));
}

/** It will never leave: `failed` was given up or refused, `cancelled` lost its purpose before it left. */
export async function markEnded(
  mail: QueuedMail,
  state: "failed" | "cancelled",
  reason: string,
): Promise<void> {
  await db
    .update(outbox)
    .set({ ...noLease, state: unlessTold(state), lastError: reason })
    .where(held(mail));
}

/** The transport refused the addressee: the same end as when a provider says so later. */
export async function markBounced(mail: QueuedMail, reason: string, bounce: BounceReason): Promise<void> {
  const at = now();
  await db.transaction(async (tx) => {
    const ended = await tx
      .update(outbox)
      .set({ ...noLease, state: "bounced", bounceReason: bounce, fateAt: at, lastError: reason })
      .where(held(mail))
      .returning({ id: outbox.id });
    if (ended.length > 0 && isLasting(bounce)) await markAddressBounced(tx, mail, bounce, at);
  });
}

/** Claimed but not tried: as if it had never been claimed. With `sendAfter`, not before that moment. */
export async function giveBack(mails: QueuedMail[], sendAfter?: Date): Promise<void> {
  const [first] = mails;
  if (!first) return;
  const ids = mails.map(({ id }) => id);
  await db
    .update(outbox)
    .set({ ...noLease, attempts: sql`${outbox.attempts} - 1`, ...(sendAfter && { sendAfter }) })
    .where(and(inArray(outbox.id, ids), eq(outbox.leaseId, first.leaseId)));
}
