import { and, eq, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { pushNotices, pushSubscriptions, users } from "@/drizzle/schema";
import { anyOf } from "../../db/any-of";
import { db } from "../../db/client";
import { minutes, seconds } from "../../durations";
import { isLiveSubscription } from "./live-subscription";

/** How long a notice belongs to whoever claimed it; after a crash the next one takes it over. */
const leaseLength = minutes(2);

const claimedColumns = {
  id: pushNotices.id,
  leaseId: sql<string>`${pushNotices.leaseId}`,
  announcementId: pushNotices.announcementId,
  level: pushNotices.level,
  attempts: pushNotices.attempts,
  subscriptionId: pushSubscriptions.id,
  endpoint: pushSubscriptions.endpoint,
  p256dh: pushSubscriptions.p256dh,
  auth: pushSubscriptions.auth,
  applicationKey: pushSubscriptions.applicationKey,
  userId: users.id,
  language: users.language,
  /** Its owner has not signed out of that browser meanwhile. */
  isLive: isLiveSubscription,
};

const isDue = and(
  eq(pushNotices.state, "queued"),
  lte(pushNotices.sendAfter, sql`now()`),
  or(isNull(pushNotices.leasedUntil), lte(pushNotices.leasedUntil, sql`now()`)),
);

/** Leases up to `limit` due notices to the caller alone, oldest first; what another is claiming just now is skipped. */
export async function claimNotices(limit: number): Promise<ClaimedNotice[]> {
  const due = db
    .select({ id: pushNotices.id })
    .from(pushNotices)
    .where(isDue)
    .orderBy(pushNotices.sendAfter)
    .limit(limit)
    .for("update", { skipLocked: true });
  const claimed = await db
    .update(pushNotices)
    .set({
      leaseId: crypto.randomUUID(),
      leasedUntil: sql`now() + make_interval(secs => ${leaseLength / seconds(1)})`,
      attempts: sql`${pushNotices.attempts} + 1`,
    })
    .where(inArray(pushNotices.id, due))
    .returning({ id: pushNotices.id });
  return readClaimed(claimed.map(({ id }) => id));
}

const readClaimed = (ids: string[]) =>
  db
    .select(claimedColumns)
    .from(pushNotices)
    .innerJoin(pushSubscriptions, eq(pushSubscriptions.id, pushNotices.subscriptionId))
    .innerJoin(users, eq(users.id, pushSubscriptions.userId))
    .where(anyOf(pushNotices.id, ids));

export type ClaimedNotice = Awaited<ReturnType<typeof readClaimed>>[number];
