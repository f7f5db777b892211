import { and, eq, isNull, or, sql } from "drizzle-orm";
import { cache } from "react";
import { announcementRecipients, announcements } from "@/drizzle/schema";
import { db } from "../../db/client";
import { isReadBy, isUnanswered, type ReadPupil } from "./reader-rows";
import { byUrgency, type ToDo, waitsFor } from "./to-do";

/** What a reader has before them about one pupil. */
export interface MessageMarks {
  unread: number;
  /** Late first, then the nearest date, then what has none. */
  toDo: ToDo[];
}

const toDoFields = sql`json_build_object(
  'announcementId', ${announcements.id}, 'studentId', ${announcementRecipients.studentId},
  'level', ${announcements.level}, 'subject', ${announcements.subject},
  'answerKind', ${announcements.answerKind}, 'choices', ${announcements.choices},
  'answerBy', ${announcements.answerBy}, 'sentAt', ${announcements.sentAt},
  'isRead', ${announcementRecipients.readAt} is not null)`;

const readMarks = (userId: string, pupils: readonly ReadPupil[]) =>
  db
    .select({
      studentId: announcementRecipients.studentId,
      unread: sql<number>`(count(*) filter (where ${announcementRecipients.readAt} is null))::int`,
      toDo: sql<ToDo[]>`coalesce(json_agg(${toDoFields}) filter (where ${isUnanswered}), '[]')`,
    })
    .from(announcementRecipients)
    .innerJoin(announcements, eq(announcements.id, announcementRecipients.announcementId))
    .where(and(isReadBy(userId, pupils), or(isNull(announcementRecipients.readAt), isUnanswered)))
    .groupBy(announcementRecipients.studentId);

const marksFor = (pupil: ReadPupil, { unread, toDo }: MessageMarks): MessageMarks => ({
  unread,
  toDo: toDo.filter((one) => waitsFor(one, pupil)).sort(byUrgency),
});

const nothing: MessageMarks = { unread: 0, toDo: [] };

/**
 * What this person has before them, pupil by pupil, in one query however many pupils and messages. The frame and the
 * page inside it ask with the same list, and so ask once.
 */
export const findMessageMarks = cache(
  async (userId: string, pupils: readonly ReadPupil[]): Promise<(studentId: string) => MessageMarks> => {
    const rows = await readMarks(userId, pupils);
    const found = new Map(rows.map(({ studentId, ...marks }) => [studentId, marks]));
    const marks = new Map(pupils.map((pupil) => [pupil.id, marksFor(pupil, found.get(pupil.id) ?? nothing)]));
    return (studentId) => marks.get(studentId) ?? nothing;
  },
);
