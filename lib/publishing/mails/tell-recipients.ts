import { and, eq, isNull, sql } from "drizzle-orm";
import { announcementRecipients, announcements, outbox, users } from "@/drizzle/schema";
import type { Transaction } from "../../db/client";
import { enqueueMails } from "../../mail/enqueue-mail";
import { queuePushNotices } from "../push/queue-push-notices";
import { getsUrgentMails, wantsMailsOf } from "./mailable";

/**
 * Tells the readers of a message that has just arrived, in the transaction that wrote them: one mail a person, however
 * many children it is about, at once when it is urgent or wished so; the others find it in the digest of the day. Who wants no
 * mails, reads on paper or has no address gets none. Told again, it tells nobody twice.
 */
export async function tellRecipients(tx: Transaction, announcementId: string): Promise<void> {
  const [announcement] = await tx
    .select({ id: announcements.id, level: announcements.level, schoolId: announcements.schoolId })
    .from(announcements)
    .where(and(eq(announcements.id, announcementId), isNull(announcements.withdrawnAt)));
  if (!announcement) return;
  await mailAtOnce(tx, announcement);
  if (announcement.level !== "urgent") await leaveForDigest(tx, announcement);
  await queuePushNotices(tx, announcement);
}

type Told = Pick<typeof announcements.$inferSelect, "id" | "level" | "schoolId">;

async function mailAtOnce(tx: Transaction, announcement: Told): Promise<void> {
  const urgent = announcement.level === "urgent";
  const readers = await tx
    .selectDistinct({ userId: users.id, email: users.email, language: users.language })
    .from(announcementRecipients)
    .innerJoin(users, eq(users.id, announcementRecipients.userId))
    .where(and(isUntold(announcement.id), urgent ? getsUrgentMails : wantsMailsOf("at_once")));
  const mails = readers.flatMap(({ email, ...reader }) =>
    email === null ? [] : [{ ...mailOf(announcement, reader), recipient: email }],
  );
  if (mails.length === 0) return;
  await enqueueMails(tx, mails);
  await noteMails(tx, announcement.id);
}

const mailOf = ({ id, level, schoolId }: Told, reader: { userId: string; language: string }) => ({
  ...reader,
  template: "announcement" as const,
  lane: "bulk" as const,
  schoolId,
  byDayOnly: level !== "urgent",
  details: { announcementId: id, reminder: false },
  idempotencyKey: `${keysOf(id)}${reader.userId}`,
});

const isUntold = (announcementId: string) =>
  and(eq(announcementRecipients.announcementId, announcementId), isNull(announcementRecipients.mailId));

const keysOf = (announcementId: string) => `announcement:${announcementId}:`;

const noteMails = (tx: Transaction, announcementId: string) =>
  tx
    .update(announcementRecipients)
    .set({ mailId: outbox.id })
    .from(outbox)
    .where(
      and(
        isUntold(announcementId),
        eq(outbox.idempotencyKey, sql`${keysOf(announcementId)} || ${announcementRecipients.userId}`),
      ),
    );

const leaveForDigest = (tx: Transaction, { id }: Told) =>
  tx
    .update(announcementRecipients)
    .set({ inDigest: true })
    .from(users)
    .where(and(isUntold(id), eq(users.id, announcementRecipients.userId), wantsMailsOf("digest")));
