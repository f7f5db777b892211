import { and, eq, isNull, sql } from "drizzle-orm";
import { announcementRecipients, announcements, students } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db, type Transaction } from "../../db/client";
import type { ActingStaff } from "../../people/acting-staff";
import { withinReach } from "../../people/staff-reach";
import { possibleAnswers } from "./possible-answers";
import { mayAnswerToday } from "./reader-conditions";

/** What somebody answered on paper or by telephone. */
interface Noted {
  recipientId: string;
  answer: string;
}

export type AnswerRecorded =
  | { outcome: "recorded" }
  /** They had answered already, or a colleague was quicker: the first answer stays. */
  | { outcome: "answered" }
  /** This adult may not answer about the pupil. */
  | { outcome: "refused" }
  /** Not one of the answers that the message asks for. */
  | { outcome: "impossible" }
  /** Unknown, out of reach, or withdrawn. */
  | { outcome: "absent" };

/**
 * Notes an answer in a reader's name, once and for good, with who noted it; one transaction with its journal line. That
 * they have opened the message on the portal is not said by it.
 */
export const recordAnswer = (staff: ActingStaff, noted: Noted): Promise<AnswerRecorded> =>
  db.transaction(async (tx) => {
    const row = await findRow(tx, staff, noted.recipientId);
    if (!row) return { outcome: "absent" };
    if (!possibleAnswers(row).includes(noted.answer)) return { outcome: "impossible" };
    if (!row.mayAnswer) return { outcome: "refused" };
    const won = await tx
      .update(announcementRecipients)
      .set({ answer: noted.answer, answeredAt: sql`now()`, recordedById: staff.userId })
      .where(and(eq(announcementRecipients.id, noted.recipientId), isNull(announcementRecipients.answeredAt)))
      .returning({ id: announcementRecipients.id });
    if (won.length === 0) return { outcome: "answered" };
    await recordAuditEvent(tx, {
      action: "announcement.answer_recorded",
      actorId: staff.userId,
      subjectId: row.userId,
      schoolId: row.schoolId,
      details: { announcement: row.announcementId, recipient: noted.recipientId },
    });
    return { outcome: "recorded" };
  });

async function findRow(tx: Transaction, { reach }: ActingStaff, recipientId: string) {
  const [row] = await tx
    .select({
      userId: announcementRecipients.userId,
      announcementId: announcements.id,
      schoolId: announcements.schoolId,
      answerKind: announcements.answerKind,
      choices: announcements.choices,
      mayAnswer: mayAnswerToday,
    })
    .from(announcementRecipients)
    .innerJoin(announcements, eq(announcements.id, announcementRecipients.announcementId))
    .innerJoin(students, eq(students.id, announcementRecipients.studentId))
    .where(
      and(
        eq(announcementRecipients.id, recipientId),
        isNull(announcements.withdrawnAt),
        withinReach(reach, announcements.schoolId),
      ),
    );
  return row;
}
