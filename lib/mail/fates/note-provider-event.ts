import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { mailEvents, outbox } from "@/drizzle/schema";
import { db, type Transaction } from "../../db/client";
import { bounceReasons, isLasting } from "../bounce-reason";
import { fateOf, type MailWord, type ToldState } from "./fate";
import { type BouncedMail, markAddressBounced } from "./mark-address-bounced";
import type { ProviderEvent } from "./read-resend-event";

const lockedColumns = {
  id: outbox.id,
  userId: outbox.userId,
  schoolId: outbox.schoolId,
  recipient: outbox.recipient,
};

async function lockOnly(tx: Transaction, which: SQL | undefined): Promise<BouncedMail | undefined> {
  const found = await tx.select(lockedColumns).from(outbox).where(which).limit(2).for("update");
  return found.length === 1 ? found[0] : undefined;
}

/** A mail that some worker is handing over at this moment: the provider's id of it is not written yet. */
const isInFlight = and(eq(outbox.state, "queued"), isNotNull(outbox.leaseId), isNull(outbox.providerId));

/**
 * The mail that is meant, locked: by the provider's id; by our own tag when the word is quicker than the worker that
 * notes the id; for a provider that gives no tag back, the only mail in flight to that address.
 */
async function lockMail(tx: Transaction, event: ProviderEvent): Promise<BouncedMail | undefined> {
  const byId = await lockOnly(tx, eq(outbox.providerId, event.providerId));
  if (byId) return byId;
  if (event.mailId) return lockOnly(tx, eq(outbox.id, event.mailId));
  if (!event.recipient) return undefined;
  return lockOnly(tx, and(isInFlight, sql`lower(${outbox.recipient}) = lower(${event.recipient})`));
}

async function rememberEvent(tx: Transaction, outboxId: string, event: ProviderEvent): Promise<boolean> {
  const { eventId: providerEventId, state, reason, at } = event;
  const written = await tx
    .insert(mailEvents)
    .values({ outboxId, providerEventId, state, reason, at })
    .onConflictDoNothing({ target: mailEvents.providerEventId })
    .returning({ id: mailEvents.id });
  return written.length > 0;
}

async function wordsAbout(tx: Transaction, outboxId: string): Promise<MailWord[]> {
  const rows = await tx
    .select({ state: mailEvents.state, reason: mailEvents.reason, at: mailEvents.at })
    .from(mailEvents)
    .where(eq(mailEvents.outboxId, outboxId));
  return rows.map(({ state, reason, at }) => ({
    state: state as ToldState,
    reason: bounceReasons.find((known) => known === reason) ?? null,
    at,
  }));
}

/** The row says what all words together mean; a worker that still holds it keeps its lease. */
async function writeFate(tx: Transaction, outboxId: string, providerId: string): Promise<void> {
  const fate = fateOf(await wordsAbout(tx, outboxId));
  if (!fate) return;
  await tx
    .update(outbox)
    .set({
      state: fate.state,
      fateAt: fate.at,
      bounceReason: fate.reason,
      providerId,
      sentAt: sql`coalesce(${outbox.sentAt}, now())`,
    })
    .where(eq(outbox.id, outboxId));
}

/** What became of a word: `repeated` was known before, `unknown` is about no mail of ours. */
export type NotedEvent = "noted" | "repeated" | "unknown";

/**
 * Notes what the provider says of a mail, once per event. Whatever the order and however often the words come, the
 * end is the same. An address that is no good for ever leaves its mark on every account that has it.
 */
export const noteProviderEvent = (event: ProviderEvent): Promise<NotedEvent> =>
  db.transaction(async (tx) => {
    const mail = await lockMail(tx, event);
    if (!mail) return "unknown";
    if (!(await rememberEvent(tx, mail.id, event))) return "repeated";
    await writeFate(tx, mail.id, event.providerId);
    if (event.reason && isLasting(event.reason)) await markAddressBounced(tx, mail, event.reason, event.at);
    return "noted";
  });
