import { and, eq, isNull, sql } from "drizzle-orm";
import { announcementRecipients, announcementReplies, announcements, users } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { listedNameIn } from "../people/name-columns";
import { withinReach } from "../people/staff-reach";
import { namedRows, waitingOf } from "./waiting";

const first = sql`min(${announcementReplies.createdAt})`;

/** What families wrote under a message and nobody has seen yet: one line a thread, who waits longest first. */
export const listUnseenReplies = async (reach: StaffReach) =>
  waitingOf(
    await db
      .select({
        inAll: sql<number>`(count(*) over ())::int`,
        recipientId: announcementRecipients.id,
        announcementId: announcements.id,
        subject: announcements.subject,
        author: listedNameIn(users),
        since: sql<Date>`${first}`.mapWith(announcementReplies.createdAt),
      })
      .from(announcementReplies)
      .innerJoin(announcementRecipients, eq(announcementRecipients.id, announcementReplies.recipientId))
      .innerJoin(announcements, eq(announcements.id, announcementRecipients.announcementId))
      .innerJoin(users, eq(users.id, announcementRecipients.userId))
      .where(
        and(
          isNull(announcementReplies.seenAt),
          eq(announcementReplies.fromStaff, false),
          withinReach(reach, announcements.schoolId),
        ),
      )
      .groupBy(announcementRecipients.id, announcements.id, users.id)
      .orderBy(first, announcementRecipients.id)
      .limit(namedRows),
  );

export type UnseenReply = Awaited<ReturnType<typeof listUnseenReplies>>["first"][number];
