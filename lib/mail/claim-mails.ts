import { and, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { outbox } from "@/drizzle/schema";
import { db } from "../db/client";
import { seconds } from "../durations";
import type { MailLane, QueuedMail } from "./mail";
import { leaseLength } from "./outbox-pace";

const queuedColumns = {
  id: outbox.id,
  template: outbox.template,
  userId: outbox.userId,
  schoolId: outbox.schoolId,
  recipient: outbox.recipient,
  language: outbox.language,
  details: outbox.details,
  idempotencyKey: outbox.idempotencyKey,
  byDayOnly: outbox.byDayOnly,
  attempts: outbox.attempts,
  createdAt: outbox.createdAt,
};

const isDue = (lane: MailLane) =>
  and(
    eq(outbox.state, "queued"),
    eq(outbox.lane, lane),
    lte(outbox.sendAfter, sql`now()`),
    or(isNull(outbox.leasedUntil), lte(outbox.leasedUntil, sql`now()`)),
  );

/**
 * Leases up to `limit` due mails of a lane to the caller alone, oldest first, in one statement. Rows that another
 * worker is claiming at this moment are skipped, not waited for. An attempt counts from here, so that a
 * mail that kills its worker does not come back for ever.
 */
export async function claimMails(lane: MailLane, limit: number): Promise<QueuedMail[]> {
  const leaseId = crypto.randomUUID();
  const due = db
    .$with("due")
    .as(
      db
        .select({ id: outbox.id })
        .from(outbox)
        .where(isDue(lane))
        .orderBy(outbox.sendAfter)
        .limit(limit)
        .for("update", { skipLocked: true }),
    );
  const claimed = await db
    .with(due)
    .update(outbox)
    .set({
      leaseId,
      leasedUntil: sql`now() + make_interval(secs => ${leaseLength / seconds(1)})`,
      attempts: sql`${outbox.attempts} + 1`,
    })
    .where(inArray(outbox.id, db.select({ id: due.id }).from(due)))
    .returning(queuedColumns);
  return claimed.map((mail) => ({ ...mail, leaseId }));
}
