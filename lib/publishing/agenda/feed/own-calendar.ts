import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { calendarFeeds, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../../../audit/record-audit-event";
import { db, type Transaction } from "../../../db/client";
import { env } from "../../../env";
import { routes } from "../../../routes";
import { deriveCalendarSecret, rederiveCalendarSecret } from "./calendar-secret";

const feedColumns = {
  id: calendarFeeds.id,
  generation: calendarFeeds.generation,
  secretHash: calendarFeeds.secretHash,
};

/** The secret address of somebody's calendar; undefined while they have none, or after its key was given up. */
export async function findOwnCalendar(userId: string): Promise<string | undefined> {
  const [feed] = await db.select(feedColumns).from(calendarFeeds).where(eq(calendarFeeds.userId, userId));
  const secret = feed && rederiveCalendarSecret(feed, feed.secretHash);
  return secret && new URL(routes.calendarFeed(secret), env().PUBLIC_URL).href;
}

/** Gives somebody a calendar, or a new address for it: the one that they had is nobody's from then on. */
export const renewCalendar = (userId: string): Promise<void> =>
  db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
    const [feed] = await tx.select(feedColumns).from(calendarFeeds).where(eq(calendarFeeds.userId, userId));
    if (feed) await renew(tx, feed);
    else await begin(tx, userId);
    await recordAuditEvent(tx, { action: "calendar.renewed", actorId: userId, subjectId: userId });
  });

async function begin(tx: Transaction, userId: string): Promise<void> {
  const id = randomUUID();
  const { hash: secretHash } = deriveCalendarSecret({ id, generation: 1 });
  await tx.insert(calendarFeeds).values({ id, userId, secretHash });
}

async function renew(
  tx: Transaction,
  { id, generation: last }: { id: string; generation: number },
): Promise<void> {
  const generation = last + 1;
  const { hash: secretHash } = deriveCalendarSecret({ id, generation });
  await tx
    .update(calendarFeeds)
    .set({ generation, secretHash, renewedAt: sql`now()` })
    .where(eq(calendarFeeds.id, id));
}
