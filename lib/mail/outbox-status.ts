import { and, count, eq, isNull, lte, min, sql } from "drizzle-orm";
import { mailState, outbox, resetRequests } from "@/drizzle/schema";
import { db } from "../db/client";
import type { MailLane, MailState } from "./mail";

/** What the outbox holds. `due` should have left; `scheduled` is not to leave yet. */
export interface OutboxStatus {
  lanes: Record<MailLane, Record<MailState, number>>;
  due: number;
  scheduled: number;
  /** Since when the mail that waits longest has been due; null when none is. */
  oldestDueAt: Date | null;
  /** Forgotten passwords whose account is not looked up yet. */
  resetRequestsWaiting: number;
}

const noneYet = () =>
  Object.fromEntries(mailState.enumValues.map((state) => [state, 0])) as Record<MailState, number>;

async function countByLane(): Promise<OutboxStatus["lanes"]> {
  const rows = await db
    .select({ lane: outbox.lane, state: outbox.state, mails: count() })
    .from(outbox)
    .groupBy(outbox.lane, outbox.state);
  const lanes = { urgent: noneYet(), bulk: noneYet() };
  for (const { lane, state, mails } of rows) lanes[lane][state] = mails;
  return lanes;
}

/** Counts for the operator, the secretariat and the readiness probe; names nobody. */
export async function readOutboxStatus(): Promise<OutboxStatus> {
  const lanes = await countByLane();
  const [due] = await db
    .select({ mails: count(), oldest: min(outbox.sendAfter) })
    .from(outbox)
    .where(and(eq(outbox.state, "queued"), lte(outbox.sendAfter, sql`now()`)));
  return {
    lanes,
    due: due?.mails ?? 0,
    scheduled: lanes.urgent.queued + lanes.bulk.queued - (due?.mails ?? 0),
    oldestDueAt: due?.oldest ?? null,
    resetRequestsWaiting: await db.$count(resetRequests, isNull(resetRequests.handledAt)),
  };
}
