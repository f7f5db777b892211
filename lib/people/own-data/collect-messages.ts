import { asc, desc, eq, sql } from "drizzle-orm";
import { announcementRecipients, announcementReplies, announcements, schools } from "@/drizzle/schema";
import { db } from "../../db/client";
import { qualified } from "../../db/qualified";
import { isReadBy } from "../../publishing/dashboard/reader-rows";
import type { Pupil } from "../pupils";

/** What stands under a message: one's own words, and those of the secretariat, whoever wrote them there. */
interface CollectedReply {
  from: "secretariat" | "oneself";
  body: string;
  at: string;
}

const replies = qualified<CollectedReply[]>(sql`(select coalesce(json_agg(json_build_object(
    'from', case when ${announcementReplies.fromStaff} then 'secretariat' else 'oneself' end,
    'body', ${announcementReplies.body}, 'at', ${announcementReplies.createdAt})
    order by ${announcementReplies.createdAt}), '[]')
  from ${announcementReplies} where ${announcementReplies.recipientId} = ${announcementRecipients.id})`);

/** Every message that somebody may read today, with when they read it, what they answered and what was written under it. */
export async function collectMessages(userId: string, pupils: readonly Pupil[]) {
  const names = new Map(pupils.map(({ id, firstName }) => [id, firstName]));
  const rows = await db
    .select({
      studentId: announcementRecipients.studentId,
      schoolName: schools.name,
      subject: announcements.subject,
      body: announcements.body,
      sentAt: announcements.sentAt,
      channel: announcementRecipients.channel,
      readAt: announcementRecipients.readAt,
      answeredAt: announcementRecipients.answeredAt,
      answer: announcementRecipients.answer,
      choices: announcements.choices,
      replies,
    })
    .from(announcementRecipients)
    .innerJoin(announcements, eq(announcements.id, announcementRecipients.announcementId))
    .innerJoin(schools, eq(schools.id, announcements.schoolId))
    .where(isReadBy(userId, pupils))
    .orderBy(desc(announcements.sentAt), asc(announcementRecipients.id));
  return rows.map(({ studentId, ...message }) => ({ about: names.get(studentId) ?? "", ...message }));
}
