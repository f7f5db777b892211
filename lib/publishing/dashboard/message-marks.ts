import { and, eq, isNull, or, sql } from "drizzle-orm";
import { cache } from "react";
import { announcementRecipients, announcements } from "@/drizzle/schema";
import type { Viewer } from "../../auth/viewer";
import { now } from "../../clock";
import { db } from "../../db/client";
import { isoDay } from "../../i18n/formats";
import type { Pupil } from "../../people/pupils";
import { newDocumentCount } from "../documents/visible-documents";
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
      unread: sql<number>`(count(*) filter (where ${announcementRecipients.readAt} is null))::int`.as(
        "unread",
      ),
      toDo: sql<ToDo[]>`coalesce(json_agg(${toDoFields}) filter (where ${isUnanswered}), '[]')`.as("to_do"),
    })
    .from(announcementRecipients)
    .innerJoin(announcements, eq(announcements.id, announcementRecipients.announcementId))
    .where(and(isReadBy(userId, pupils), or(isNull(announcementRecipients.readAt), isUnanswered)))
    .groupBy(announcementRecipients.studentId);

const nothing: MessageMarks = { unread: 0, toDo: [] };

/** The marks of each of these pupils, in order of urgency; a pupil about whom nothing was found has none. */
function byPupil(pupils: readonly ReadPupil[], found: (studentId: string) => MessageMarks | undefined) {
  const marksOf = (pupil: ReadPupil): MessageMarks => {
    const { unread, toDo } = found(pupil.id) ?? nothing;
    return { unread, toDo: toDo.filter((one) => waitsFor(one, pupil)).sort(byUrgency(isoDay(now()))) };
  };
  const marks = new Map(pupils.map((pupil) => [pupil.id, marksOf(pupil)]));
  return (studentId: string): MessageMarks => marks.get(studentId) ?? nothing;
}

/** What this person has before them, pupil by pupil, in one query however many pupils and messages. */
export async function findMessageMarks(userId: string, pupils: readonly ReadPupil[]) {
  const rows = await readMarks(userId, pupils);
  const found = new Map(rows.map(({ studentId, ...marks }) => [studentId, marks]));
  return byPupil(pupils, (studentId) => found.get(studentId));
}

/**
 * The same with the documents of one pupil that are new, still in one query: it stands in the frame of each of the
 * pupil's pages. The frame and the page inside it ask with the same objects, and so ask once.
 */
export const findPupilMarks = cache(async (viewer: Viewer, pupil: Pupil, siblings: readonly Pupil[]) => {
  const marks = readMarks(viewer.userId, siblings).as("marks");
  const [found] = await db
    .select({
      byId: sql<Record<string, MessageMarks>>`coalesce(json_object_agg(${marks.studentId},
        json_build_object('unread', ${marks.unread}, 'toDo', ${marks.toDo})), '{}')`,
      newDocuments: sql<number>`(${newDocumentCount(viewer, pupil)})`,
    })
    .from(marks);
  return {
    newDocuments: found?.newDocuments ?? 0,
    marksOf: byPupil(siblings, (studentId) => found?.byId[studentId]),
  };
});
