import { and, eq, isNull, sql } from "drizzle-orm";
import { announcementRecipients, announcements } from "@/drizzle/schema";
import { db } from "../../db/client";
import { isUuid } from "../../forms/fields";
import { isReadBy, type ReadPupil } from "./reader-rows";

/** All that a reader may know of a message: nothing of the other readers, nor of who wrote or chose them. */
const messageColumns = {
  recipientId: announcementRecipients.id,
  announcementId: announcements.id,
  level: announcements.level,
  subject: announcements.subject,
  body: announcements.body,
  sentAt: announcements.sentAt,
  editedAt: announcements.editedAt,
  answerKind: announcements.answerKind,
  choices: announcements.choices,
  answerBy: announcements.answerBy,
  allowsReplies: announcements.allowsReplies,
  readAt: announcementRecipients.readAt,
  answeredAt: announcementRecipients.answeredAt,
  answer: announcementRecipients.answer,
  /** The secretariat noted the answer for who gave it on paper or by telephone. */
  notedByStaff: sql<boolean>`${announcementRecipients.recordedById} is not null`,
};

const findMessage = async (userId: string, pupil: ReadPupil, announcementId: string) => {
  const [found] = await db
    .select(messageColumns)
    .from(announcementRecipients)
    .innerJoin(announcements, eq(announcements.id, announcementRecipients.announcementId))
    .where(and(isReadBy(userId, [pupil]), eq(announcements.id, announcementId)));
  return found;
};

/** A message as one of its readers sees it. */
export type OpenMessage = NonNullable<Awaited<ReturnType<typeof findMessage>>>;

/**
 * A message about a pupil from `findPupil`, for one of its readers; undefined for an unknown one, somebody else's,
 * and one that was taken back. It counts as read from the first time that its page is drawn for that person: nothing
 * of ours fetches a page beforehand (links are plain ones), and a mail's robot has no session. Confirming that one has
 * read is another thing, and takes a press of a button.
 */
export async function openMessage(userId: string, pupil: ReadPupil, announcementId: string) {
  if (!isUuid(announcementId)) return undefined;
  const message = await findMessage(userId, pupil, announcementId);
  if (message && !message.readAt) await markRead(message.recipientId);
  return message;
}

const markRead = (recipientId: string) =>
  db
    .update(announcementRecipients)
    .set({ readAt: sql`now()` })
    .where(and(eq(announcementRecipients.id, recipientId), isNull(announcementRecipients.readAt)));
