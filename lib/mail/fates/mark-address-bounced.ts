import { and, eq, isNull, sql } from "drizzle-orm";
import { outbox, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import type { Transaction } from "../../db/client";
import type { BounceReason } from "../bounce-reason";

/** Why a waiting mail was cancelled, in the outbox's codes. */
export const addressBounced = "address bounced";

/** A mail whose addressee cannot be reached, with whom it was for. */
export interface BouncedMail {
  id: string;
  userId: string | null;
  schoolId: string | null;
  recipient: string;
}

/** Two accounts may share a mailbox: all of them need a letter. A corrected address is no longer meant. */
async function markAccounts(tx: Transaction, recipient: string, at: Date): Promise<string[]> {
  const marked = await tx
    .update(users)
    .set({ emailBouncedAt: sql`greatest(${users.emailBouncedAt}, ${at.toISOString()}::timestamptz)` })
    .where(sql`lower(${users.email}) = lower(${recipient})`)
    .returning({ id: users.id });
  return marked.map(({ id }) => id);
}

/** What nobody waits for is not sent to an address that returns everything; a reset that was asked for still is. */
async function cancelWaiting(tx: Transaction, recipient: string): Promise<number> {
  const cancelled = await tx
    .update(outbox)
    .set({ state: "cancelled", lastError: addressBounced })
    .where(
      and(
        eq(outbox.state, "queued"),
        eq(outbox.lane, "bulk"),
        isNull(outbox.leaseId),
        sql`lower(${outbox.recipient}) = lower(${recipient})`,
      ),
    )
    .returning({ id: outbox.id });
  return cancelled.length;
}

/**
 * An address that no mail reaches: every account that has it today goes on the paper pile, its waiting bulk mails are
 * cancelled, and the journal says why. The journal's line comes last: its chain is locked until the commit.
 */
export async function markAddressBounced(
  tx: Transaction,
  mail: BouncedMail,
  reason: BounceReason,
  at: Date,
): Promise<void> {
  const accounts = await markAccounts(tx, mail.recipient, at);
  const cancelled = await cancelWaiting(tx, mail.recipient);
  await recordAuditEvent(tx, {
    action: "mail.bounced",
    actorId: null,
    subjectId: mail.userId,
    schoolId: mail.schoolId,
    details: { mail: mail.id, reason, accounts, cancelled },
  });
}
