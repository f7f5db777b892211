import { and, eq, isNull, ne, not, type SQL, sql } from "drizzle-orm";
import { announcementRecipients, students, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db, type Reader } from "../../db/client";
import { takeTurn } from "../../db/take-turns";
import type { ActingStaff } from "../../people/acting-staff";
import { remindRecipients } from "../mails/remind-recipients";
import { findReadMessage, type ReadMessage } from "./find-read-message";
import { asksAnswer } from "./possible-answers";
import { readerConditions, readsToday } from "./reader-conditions";

/** Whom to remind: the readers of a message, or of one class. */
interface RemindChoice {
  announcementId: string;
  classId?: string | undefined;
}

export type Reminded =
  /** How many people a mail or a notification tells. */
  | { outcome: "reminded"; people: number }
  /** Everybody has reacted, was reminded today already, or can only be told on paper. */
  | { outcome: "nobody" }
  /** Unknown, foreign, withdrawn, or not sent yet. */
  | { outcome: "absent" };

/**
 * Writes again to who has not answered (or not read, where nothing is asked): at most one reminder a day, person and
 * message, whoever presses. One transaction with its mails and its line in the journal.
 */
export async function remindReaders(staff: ActingStaff, choice: RemindChoice): Promise<Reminded> {
  const message = await findReadMessage(staff.reach, choice.announcementId);
  if (!message?.sentAt || message.withdrawnAt) return { outcome: "absent" };
  return db.transaction(async (tx) => {
    await takeTurn(tx, `reminder:${message.id}`);
    const rows = await selectSilent(tx, message, choice.classId);
    const people = await remindRecipients(
      tx,
      rows.map(({ id }) => id),
    );
    if (people === 0) return { outcome: "nobody" };
    await recordAuditEvent(tx, {
      ...{ action: "announcement.reminded", actorId: staff.userId, schoolId: message.schoolId },
      details: { announcement: message.id, people },
    });
    return { outcome: "reminded", people };
  });
}

/** How many people would be reminded now, as far as their mailboxes and telephones allow. */
export async function countSilent(message: ReadMessage, classId: string | undefined): Promise<number> {
  const rows = await selectSilent(db, message, classId);
  return new Set(rows.map(({ userId }) => userId)).size;
}

const selectSilent = (reader: Reader, message: ReadMessage, classId: string | undefined) =>
  reader
    .select({ id: announcementRecipients.id, userId: announcementRecipients.userId })
    .from(announcementRecipients)
    .innerJoin(students, eq(students.id, announcementRecipients.studentId))
    .innerJoin(users, eq(users.id, announcementRecipients.userId))
    .where(
      and(
        isSilent(message, classId),
        readsToday,
        ne(announcementRecipients.channel, "paper"),
        isNull(users.suspendedAt),
        not(wasRemindedToday),
      ),
    );

const isSilent = ({ id, ...asked }: ReadMessage, classId: string | undefined): SQL => {
  const etat = asksAnswer(asked) ? "unanswered" : "unread";
  return readerConditions(id, { filters: { etat, ...(classId && { classe: classId }) } });
};

/** About any of their children: a person is reminded of a message once a day, in Brussels. */
const wasRemindedToday = sql`exists (select from ${announcementRecipients} as beside
  where beside.announcement_id = ${announcementRecipients.announcementId}
    and beside.user_id = ${announcementRecipients.userId}
    and (beside.reminded_at at time zone 'Europe/Brussels')::date = (now() at time zone 'Europe/Brussels')::date)`;
