import { and, eq, isNull, or, sql } from "drizzle-orm";
import { cache } from "react";
import { announcementRecipients, announcements } from "@/drizzle/schema";
import { db } from "../../db/client";
import { isReadBy, isToDo, type ReadPupil } from "./reader-rows";

/** Something that the school waits for from one reader about one pupil. */
export interface ToDo {
  announcementId: string;
  studentId: string;
  level: "urgent" | "to_do" | "information";
  subject: string;
  answerKind: "acknowledge" | "yes_no" | "choice";
  choices: string[];
  /** « 2026-09-12 », the last day to answer in Brussels. */
  answerBy: string | null;
}

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
  'answerBy', ${announcements.answerBy})`;

const readMarks = (userId: string, pupils: readonly ReadPupil[]) =>
  db
    .select({
      studentId: announcementRecipients.studentId,
      unread: sql<number>`(count(*) filter (where ${announcementRecipients.readAt} is null))::int`,
      toDo: sql<ToDo[]>`coalesce(json_agg(${toDoFields} order by ${announcements.answerBy} nulls last,
        ${announcements.sentAt}, ${announcements.id}) filter (where ${isToDo}), '[]')`,
    })
    .from(announcementRecipients)
    .innerJoin(announcements, eq(announcements.id, announcementRecipients.announcementId))
    .where(and(isReadBy(userId, pupils), or(isNull(announcementRecipients.readAt), isToDo)))
    .groupBy(announcementRecipients.studentId);

const none: MessageMarks = { unread: 0, toDo: [] };

/**
 * What this person has before them, pupil by pupil, in one query however many pupils and messages. The frame and the
 * page inside it ask with the same list, and so ask once.
 */
export const findMessageMarks = cache(
  async (userId: string, pupils: readonly ReadPupil[]): Promise<(studentId: string) => MessageMarks> => {
    const rows = await readMarks(userId, pupils);
    const found = new Map(rows.map(({ studentId, unread, toDo }) => [studentId, { unread, toDo }]));
    return (studentId) => found.get(studentId) ?? none;
  },
);
