import { and, eq, isNull, lte, or, sql } from "drizzle-orm";
import { accessTokens, mailings, outbox, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { anyOf } from "../db/any-of";
import { db, type Transaction } from "../db/client";

export type MailingCancelled =
  /** How many people are not written to any more. */
  | { outcome: "cancelled"; people: number }
  /** Everything has left, or a colleague was quicker. */
  | { outcome: "too-late" };

/**
 * Takes back what has not left of an act of many: its mails are cancelled, the links made for them die, and who was
 * never invited before is so again. What already left stays as it is.
 */
export const cancelMailing = (mailingId: string, actorId: string): Promise<MailingCancelled> =>
  db.transaction(async (tx) => {
    const [mailing] = await tx
      .select({ schoolId: mailings.schoolId, madeAt: mailings.createdAt, cancelledAt: mailings.cancelledAt })
      .from(mailings)
      .where(eq(mailings.id, mailingId))
      .for("update");
    if (!mailing || mailing.cancelledAt) return { outcome: "too-late" };
    const taken = await cancelInvitations(tx, mailingId);
    if (taken.length === 0) return { outcome: "too-late" };
    await cancelReminders(tx, mailingId, taken);
    await takeBackLinks(tx, mailingId, taken);
    await giveBackInvitedAt(tx, mailingId, taken);
    await tx.update(mailings).set({ cancelledAt: sql`now()` }).where(eq(mailings.id, mailingId));
    const details = { mailingId, people: taken.length };
    await recordAuditEvent(tx, { action: "mailing.cancelled", actorId, schoolId: mailing.schoolId, details });
    return { outcome: "cancelled", people: taken.length };
  });

const cancelled = { state: "cancelled", lastError: "taken back" } as const;

/** A mail that a worker holds at this moment leaves. */
async function cancelInvitations(tx: Transaction, mailingId: string): Promise<string[]> {
  const rows = await tx
    .update(outbox)
    .set(cancelled)
    .where(
      and(
        eq(outbox.mailingId, mailingId),
        eq(outbox.template, "activation"),
        eq(outbox.state, "queued"),
        or(isNull(outbox.leaseId), lte(outbox.leasedUntil, sql`now()`)),
      ),
    )
    .returning({ userId: outbox.userId });
  return rows.flatMap(({ userId }) => userId ?? []);
}

const cancelReminders = (tx: Transaction, mailingId: string, userIds: string[]) =>
  tx
    .update(outbox)
    .set(cancelled)
    .where(and(eq(outbox.mailingId, mailingId), eq(outbox.state, "queued"), anyOf(outbox.userId, userIds)));

/** Made in the mailing's own transaction: the database gave both the same moment. */
const moment = (mailingId: string) =>
  sql`(select ${mailings.createdAt} from ${mailings} where ${mailings.id} = ${mailingId})`;

const takeBackLinks = (tx: Transaction, mailingId: string, userIds: string[]) =>
  tx
    .update(accessTokens)
    .set({ replacedAt: sql`now()` })
    .where(
      and(
        anyOf(accessTokens.userId, userIds),
        eq(accessTokens.purpose, "activation"),
        eq(accessTokens.form, "link"),
        eq(accessTokens.issuedAt, moment(mailingId)),
        isNull(accessTokens.usedAt),
        isNull(accessTokens.replacedAt),
      ),
    );

const giveBackInvitedAt = (tx: Transaction, mailingId: string, userIds: string[]) =>
  tx
    .update(users)
    .set({ invitedAt: null })
    .where(and(anyOf(users.id, userIds), eq(users.invitedAt, moment(mailingId)), isNull(users.activatedAt)));
