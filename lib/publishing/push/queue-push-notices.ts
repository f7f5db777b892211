import { type SQL, sql } from "drizzle-orm";
import { announcementRecipients, type announcements, pushNotices, pushSubscriptions } from "@/drizzle/schema";
import { now } from "../../clock";
import { anyOf } from "../../db/any-of";
import type { Transaction } from "../../db/client";
import { nextDecentMoment, readDecentHours } from "../../mail/decent-hours";
import { isLiveSubscription } from "./live-subscription";

type Announcement = Pick<typeof announcements.$inferSelect, "id" | "level" | "schoolId">;

/**
 * One notice for each browser that a reader of this message allowed, in the transaction that tells them: at once when urgent,
 * in decent hours when something is to be done, none for what is only information. Queued again, it changes nothing.
 */
export async function queuePushNotices(tx: Transaction, announcement: Announcement): Promise<void> {
  if (announcement.level === "information") return;
  const at = announcement.level === "urgent" ? now() : await nextOpening(tx, announcement);
  await insertNotices(tx, announcement, at, { readers: sql`true`, onConflict: sql`do nothing` });
}

/** The same again for these readers, in decent hours. Returns which of them have a browser that will be told. */
export async function queuePushReminders(
  tx: Transaction,
  announcement: Announcement,
  recipientIds: string[],
): Promise<Set<string>> {
  if (announcement.level === "information") return new Set();
  const readers = anyOf(announcementRecipients.id, recipientIds);
  await insertNotices(tx, announcement, await nextOpening(tx, announcement), {
    readers,
    onConflict: sql`(subscription_id, announcement_id) do update
      set state = 'queued', attempts = 0, last_error = null, send_after = excluded.send_after
      where ${pushNotices.state} <> 'queued'`,
  });
  const told = await tx
    .selectDistinct({ id: announcementRecipients.id })
    .from(announcementRecipients)
    .innerJoin(pushSubscriptions, sql`${pushSubscriptions.userId} = ${announcementRecipients.userId}`)
    .where(
      sql`${announcementRecipients.announcementId} = ${announcement.id} and ${readers} and ${isLiveSubscription}`,
    );
  return new Set(told.map(({ id }) => id));
}

const nextOpening = async (tx: Transaction, { schoolId }: Announcement) =>
  nextDecentMoment(now(), await readDecentHours(schoolId, tx));

const insertNotices = (
  tx: Transaction,
  { id, level }: Announcement,
  sendAfter: Date,
  { readers, onConflict }: { readers: SQL; onConflict: SQL },
) =>
  tx.execute(sql`
    insert into ${pushNotices} (subscription_id, announcement_id, level, send_after)
    select distinct ${pushSubscriptions.id}, ${id}::uuid, ${level}::announcement_level, ${sendAfter.toISOString()}::timestamptz
    from ${announcementRecipients}
    join ${pushSubscriptions} on ${pushSubscriptions.userId} = ${announcementRecipients.userId}
    where ${announcementRecipients.announcementId} = ${id} and ${readers} and ${isLiveSubscription}
    on conflict ${onConflict}`);
