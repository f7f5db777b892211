import { and, eq, type SQL, sql } from "drizzle-orm";
import { announcementRecipients, announcementReplies, guardianships, students } from "@/drizzle/schema";
import { isUuid } from "../../forms/fields";
import { isReadingGuardianship } from "../../people/current-guardianship";
import { isReadableSchooling } from "../../people/current-schooling";
import { channelIn, type ReaderRequest, type ReaderState, stateIn } from "./reader-request";

const withRight = (
  right: SQL,
) => sql<boolean>`(${isReadableSchooling} and case when ${announcementRecipients.asGuardian}
  then exists (select from ${guardianships} where ${guardianships.guardianId} = ${announcementRecipients.userId}
    and ${guardianships.studentId} = ${students.id} and ${isReadingGuardianship} and ${right})
  else ${students.userId} = ${announcementRecipients.userId} end)`;

/** Whether a reader may still read about the pupil today. To be asked where rows are read with their `students`. */
export const readsToday = withRight(sql`true`);

/** Whether they may also answer about the pupil today. */
export const mayAnswerToday = withRight(sql`${guardianships.mayAcknowledge}`);

/** An answer that nobody gave yet, and that this reader may give. */
export const owesAnswer = sql<boolean>`(${announcementRecipients.answeredAt} is null and ${mayAnswerToday})`;

/** Opened on the portal, or answered in another way. */
export const wasRead = sql<boolean>`(${announcementRecipients.readAt} is not null or ${announcementRecipients.answeredAt} is not null)`;

const hasWritten = sql`exists (select from ${announcementReplies}
  where ${announcementReplies.recipientId} = ${announcementRecipients.id})`;

const differs = sql`exists (select from ${announcementRecipients} as beside
  where beside.announcement_id = ${announcementRecipients.announcementId}
    and beside.student_id = ${announcementRecipients.studentId}
    and beside.answer <> ${announcementRecipients.answer})`;

const isInState: Record<ReaderState, SQL> = {
  unread: sql`not ${wasRead}`,
  read: wasRead,
  unanswered: owesAnswer,
  answered: sql`${announcementRecipients.answeredAt} is not null`,
  differ: differs,
  written: hasWritten,
};

const isOfClass = (classId: string): SQL =>
  isUuid(classId) ? eq(students.classId, classId) : sql`${students.classId} is null`;

/** The rows of a message that its list shows: read with their `students`. */
export function readerConditions(announcementId: string, request: Pick<ReaderRequest, "filters">): SQL {
  const { classe, reponse } = request.filters;
  const [state, channel] = [stateIn(request), channelIn(request)];
  const shown = and(
    eq(announcementRecipients.announcementId, announcementId),
    classe === undefined ? sql`true` : isOfClass(classe),
    state === undefined ? sql`true` : isInState[state],
    reponse === undefined ? sql`true` : eq(announcementRecipients.answer, reponse),
    channel === undefined ? sql`true` : eq(announcementRecipients.channel, channel),
  );
  return shown ?? sql`false`;
}
