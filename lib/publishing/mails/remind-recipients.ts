import { and, eq, isNull, or, sql } from "drizzle-orm";
import { announcementRecipients, announcements, users } from "@/drizzle/schema";
import { now } from "../../clock";
import { anyOf } from "../../db/any-of";
import type { Transaction } from "../../db/client";
import { isoDay } from "../../i18n/formats";
import { enqueueMails } from "../../mail/enqueue-mail";
import { queuePushReminders } from "../push/queue-push-notices";
import { isStanding } from "../standing-message";
import { getsUrgentMails, wantsMails } from "./mailable";

/**
 * Reminds these readers, in the transaction of whoever asks: one mail a person, message and day, in decent hours, to those
 * who get such mails, and a notice to their telephones. Who read and answered meanwhile is left in peace, and so is
 * everybody once the message is withdrawn. Returns how many people are reminded; their rows carry the moment.
 */
export async function remindRecipients(tx: Transaction, recipientIds: string[]): Promise<number> {
  const readers = await selectReaders(tx, recipientIds);
  const mailed = readers.filter(({ byMail }) => byMail);
  await enqueueMails(tx, mailed.map(reminderTo));
  const notified = await notify(tx, readers);
  const reminded = readers.filter(({ recipientId, byMail }) => byMail || notified.has(recipientId));
  await noteReminded(tx, reminded.map(idOf));
  return new Set(reminded.map(({ userId }) => userId)).size;
}

const idOf = ({ recipientId }: Reader) => recipientId;

type Reader = Awaited<ReturnType<typeof selectReaders>>[number];

const selectReaders = (tx: Transaction, recipientIds: string[]) =>
  tx
    .select({
      recipientId: announcementRecipients.id,
      announcement: { id: announcements.id, level: announcements.level, schoolId: announcements.schoolId },
      userId: users.id,
      /** Empty for those whom no mail reaches. */
      recipient: sql<string>`coalesce(${users.email}, '')`,
      language: users.language,
      byMail: sql<boolean>`case when ${announcements.level} = 'urgent' then ${getsUrgentMails} else ${wantsMails} end`,
    })
    .from(announcementRecipients)
    .innerJoin(announcements, eq(announcements.id, announcementRecipients.announcementId))
    .innerJoin(users, eq(users.id, announcementRecipients.userId))
    .where(and(anyOf(announcementRecipients.id, recipientIds), isStillOpen));

/** The message stands, and this reader has not opened it, or owes it an answer. */
const isStillOpen = and(
  isStanding,
  or(
    isNull(announcementRecipients.readAt),
    sql`(${announcements.answerKind} <> 'none' and ${announcementRecipients.answeredAt} is null)`,
  ),
);

/** Message by message: usually they are all of one. */
async function notify(tx: Transaction, readers: Reader[]): Promise<Set<string>> {
  const messages = new Map(readers.map(({ announcement }) => [announcement.id, announcement]));
  const notified = new Set<string>();
  for (const message of messages.values())
    for (const id of await queuePushReminders(tx, message, readers.map(idOf))) notified.add(id);
  return notified;
}

const reminderTo = ({ announcement, userId, recipient, language }: Reader) => ({
  template: "announcement" as const,
  lane: "bulk" as const,
  userId,
  schoolId: announcement.schoolId,
  recipient,
  language,
  byDayOnly: true,
  details: { announcementId: announcement.id, reminder: true },
  idempotencyKey: `reminder:${announcement.id}:${userId}:${isoDay(now())}`,
});

const noteReminded = (tx: Transaction, recipientIds: string[]) =>
  tx
    .update(announcementRecipients)
    .set({ remindedAt: sql`now()` })
    .where(anyOf(announcementRecipients.id, recipientIds));
