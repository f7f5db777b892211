import { and, eq, type SQL, sql } from "drizzle-orm";
import { outbox, users } from "@/drizzle/schema";
import { linksStillWork } from "../../access/links-still-work";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db, type Transaction } from "../../db/client";
import { type ActingStaff, onlySchoolOf } from "../../people/acting-staff";
import { isMailToChange, type OutboxFilters, outboxConditions } from "./outbox-filters";

const isFailed = eq(outbox.state, "failed");

/** A corrected address gets a mail of its own; this one would go astray again. */
const addressStands = sql`(${outbox.userId} is null or exists (select from ${users}
  where ${users.id} = ${outbox.userId} and lower(${users.email}) = lower(${outbox.recipient})))`;

/** Given up, and worth another try: its link still works, and the person still has that address. */
const isWorthATry = sql`${isFailed} and ${addressStands} and ${linksStillWork(outbox.details)}`;

/**
 * Back in the queue as if it were new. What the provider once took and could not send needs a key of its own: under
 * the old one it would answer « already done ».
 */
async function requeue(tx: Transaction, which: SQL | undefined): Promise<string[]> {
  const queued = await tx
    .update(outbox)
    .set({
      state: "queued",
      attempts: 0,
      lastError: null,
      leasedUntil: null,
      sendAfter: sql`now()`,
      providerId: null,
      sentAt: null,
      idempotencyKey: sql`case when ${outbox.providerId} is null then ${outbox.idempotencyKey}
        else ${outbox.idempotencyKey} || ':' || gen_random_uuid() end`,
    })
    .where(and(isWorthATry, which))
    .returning({ id: outbox.id });
  return queued.map(({ id }) => id);
}

/** How many of the mails that the filters show have failed and are worth another try. */
export const countRetriable = (acting: ActingStaff, filters: OutboxFilters): Promise<number> =>
  db.$count(
    outbox,
    and(isWorthATry, isMailToChange(acting.reach), ...outboxConditions(acting.reach, filters)),
  );

const noteRetried = (tx: Transaction, { userId, reach }: ActingStaff, mails: string[]) =>
  recordAuditEvent(tx, {
    action: "mails.retried",
    actorId: userId,
    schoolId: onlySchoolOf(reach),
    details: { mails },
  });

/** Tries failed mails again, all that the filters show. Returns how many; what somebody else just retried is not. */
export const retryMails = (acting: ActingStaff, filters: OutboxFilters): Promise<number> =>
  db.transaction(async (tx) => {
    const mails = await requeue(
      tx,
      and(isMailToChange(acting.reach), ...outboxConditions(acting.reach, filters)),
    );
    if (mails.length > 0) await noteRetried(tx, acting, mails);
    return mails.length;
  });

/** `stale`: its link died or its address was corrected, so that a new invitation is what helps. */
export type RetriedMail = "retried" | "stale" | "unknown";

/** Tries one failed mail again. */
export const retryMail = (acting: ActingStaff, mailId: string): Promise<RetriedMail> =>
  db.transaction(async (tx) => {
    const mine = and(eq(outbox.id, mailId), isMailToChange(acting.reach));
    const mails = await requeue(tx, mine);
    if (mails.length > 0) {
      await noteRetried(tx, acting, mails);
      return "retried";
    }
    return (await tx.$count(outbox, mine)) > 0 ? "stale" : "unknown";
  });
