import { and, asc, eq, isNull } from "drizzle-orm";
import { announcementRecipients, announcementReplies } from "@/drizzle/schema";
import { db } from "../../db/client";
import { findToldMessages } from "./find-told-messages";

/**
 * What the secretariat wrote back to this person under one message, as long as they have not seen it, with the message
 * as they may read it at this moment. Undefined when all of it was seen, or their right ended, or it was withdrawn.
 */
export async function findUnseenReplies(userId: string, recipientId: string) {
  const [[message], replies] = await Promise.all([
    findToldMessages(userId, eq(announcementRecipients.id, recipientId), { stillOpen: false }),
    db
      .select({ body: announcementReplies.body })
      .from(announcementReplies)
      .where(
        and(
          eq(announcementReplies.recipientId, recipientId),
          eq(announcementReplies.fromStaff, true),
          isNull(announcementReplies.seenAt),
        ),
      )
      .orderBy(asc(announcementReplies.createdAt), asc(announcementReplies.id)),
  ]);
  return message && replies.length > 0 ? { message, words: replies.map(({ body }) => body) } : undefined;
}
