import { asc, eq } from "drizzle-orm";
import { announcementReplies, users } from "@/drizzle/schema";
import { db } from "../../db/client";

/**
 * What one reader and the secretariat wrote each other about a pupil, the oldest first. Of a row that was found through
 * its owner (or through a reach): the other household has a row of its own, and nothing of this one.
 */
export const listThread = (recipientId: string) =>
  db
    .select({
      id: announcementReplies.id,
      fromStaff: announcementReplies.fromStaff,
      body: announcementReplies.body,
      createdAt: announcementReplies.createdAt,
      seenAt: announcementReplies.seenAt,
      authorFirstName: users.firstName,
      authorLastName: users.lastName,
    })
    .from(announcementReplies)
    .innerJoin(users, eq(users.id, announcementReplies.authorId))
    .where(eq(announcementReplies.recipientId, recipientId))
    .orderBy(asc(announcementReplies.createdAt), asc(announcementReplies.id));

/** One reply of a thread. */
export type ThreadReply = Awaited<ReturnType<typeof listThread>>[number];
