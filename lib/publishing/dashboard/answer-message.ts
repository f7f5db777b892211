import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { announcementRecipients, announcements } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db, type Transaction } from "../../db/client";
import { isReadBy, type ReadPupil } from "./reader-rows";

/** What a reader answers: `read`, `yes`, `no`, or a choice in its own words. */
interface Answer {
  announcementId: string;
  answer: string;
}

export type MessageAnswered =
  | { outcome: "answered" }
  /** Answered before, here or on paper: the first answer stays. */
  | { outcome: "already" }
  /** This adult reads about the pupil, and does not answer. */
  | { outcome: "refused" }
  /** Unknown, somebody else's, taken back, or no answer of this message. */
  | { outcome: "absent" };

/** Whether the message takes that answer. */
const takes = (answer: string): SQL => sql`case ${announcements.answerKind}
  when 'acknowledge' then ${answer} = 'read'
  when 'yes_no' then ${answer} in ('yes', 'no')
  when 'choice' then ${answer} = any(${announcements.choices})
  else false end`;

/**
 * One reader's answer about one pupil from `findPupil`, once and for good: of any number of presses the first one
 * counts, and is what the reader sees from then on. With its line in the journal, so that both households can trust it.
 */
export const answerMessage = (userId: string, pupil: ReadPupil, given: Answer): Promise<MessageAnswered> =>
  db.transaction(async (tx) => {
    const won = pupil.mayAcknowledge ? await writeAnswer(tx, userId, pupil, given) : undefined;
    if (!won) return { outcome: await whyNot(tx, userId, pupil, given) };
    await recordAuditEvent(tx, {
      action: "announcement.answered",
      actorId: userId,
      subjectId: userId,
      schoolId: won.schoolId,
      details: { announcement: given.announcementId, recipient: won.recipientId },
    });
    return { outcome: "answered" };
  });

const isAskedOf = (userId: string, pupil: ReadPupil, { announcementId, answer }: Answer) =>
  and(
    eq(announcementRecipients.announcementId, announcements.id),
    eq(announcements.id, announcementId),
    isReadBy(userId, [pupil]),
    takes(answer),
  );

/** The one statement that decides who was first. */
async function writeAnswer(tx: Transaction, userId: string, pupil: ReadPupil, given: Answer) {
  const [won] = await tx
    .update(announcementRecipients)
    .set({
      answer: given.answer,
      answeredAt: sql`now()`,
      readAt: sql`coalesce(${announcementRecipients.readAt}, now())`,
    })
    .from(announcements)
    .where(and(isAskedOf(userId, pupil, given), isNull(announcementRecipients.answeredAt)))
    .returning({ recipientId: announcementRecipients.id, schoolId: announcements.schoolId });
  return won;
}

async function whyNot(tx: Transaction, userId: string, pupil: ReadPupil, given: Answer) {
  const [row] = await tx
    .select({ id: announcementRecipients.id })
    .from(announcementRecipients)
    .innerJoin(announcements, isAskedOf(userId, pupil, given));
  if (!row) return "absent";
  return pupil.mayAcknowledge ? "already" : "refused";
}
