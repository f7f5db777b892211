import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { announcementRecipients, announcementReplies, announcements } from "@/drizzle/schema";
import { db } from "../../db/client";
import { wasRead } from "../readers/reader-conditions";

const counted = (condition: SQL, name: string) =>
  sql<number>`count(*) filter (where ${condition})`.mapWith(Number).as(name);

/** One walk over a message's readers, each counted once a pupil; beside `announcements`. */
export const reading = db
  .select({
    readers: counted(sql`true`, "readers"),
    read: counted(wasRead, "read"),
    answered: counted(sql`${announcementRecipients.answeredAt} is not null`, "answered"),
  })
  .from(announcementRecipients)
  .where(eq(announcementRecipients.announcementId, announcements.id))
  .as("reading");

/** What families wrote back under a message and the secretariat has not seen; beside `announcements`. */
export const waitingReplies = db
  .select({ replies: sql<number>`count(*)`.mapWith(Number).as("replies") })
  .from(announcementReplies)
  .innerJoin(announcementRecipients, eq(announcementRecipients.id, announcementReplies.recipientId))
  .where(
    and(
      eq(announcementRecipients.announcementId, announcements.id),
      isNull(announcementReplies.seenAt),
      eq(announcementReplies.fromStaff, false),
    ),
  )
  .as("waiting");

const figures = {
  readers: reading.readers,
  read: reading.read,
  answered: reading.answered,
  replies: waitingReplies.replies,
};

/** How many read a message, have read it, have answered it, and wrote back what nobody has seen yet. */
export async function readFigures(announcementId: string) {
  const [found] = await db
    .select(figures)
    .from(announcements)
    .innerJoinLateral(reading, sql`true`)
    .innerJoinLateral(waitingReplies, sql`true`)
    .where(eq(announcements.id, announcementId));
  return found ?? { readers: 0, read: 0, answered: 0, replies: 0 };
}
