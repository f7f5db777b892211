import type { MessageLevel } from "./message-level";

/** What is asked of whoever reads, when something is. */
export type AskedKind = "acknowledge" | "yes_no" | "choice";

/** Something that the school waits for from one reader about one pupil. */
export interface ToDo {
  announcementId: string;
  studentId: string;
  level: MessageLevel;
  subject: string;
  answerKind: AskedKind;
  choices: string[];
  /** « 2026-09-12 », the last day to answer in Brussels. */
  answerBy: string | null;
  /** ISO 8601. */
  sentAt: string;
  isRead: boolean;
}

/** Whether the last day to answer has passed, in Brussels; `today` is « 2026-09-13 ». */
export const isLate = ({ answerBy }: Pick<ToDo, "answerBy">, today: string): boolean =>
  answerBy !== null && answerBy < today;

const afterAllDays = "9999";

function rank(toDo: ToDo, today: string): number {
  if (isLate(toDo, today)) return 0;
  return toDo.level === "urgent" ? 1 : 2;
}

/** What is late, then urgent, then the nearest day, then what has none; the oldest first of what is alike. */
export const byUrgency =
  (today: string) =>
  (one: ToDo, other: ToDo): number =>
    rank(one, today) - rank(other, today) ||
    (one.answerBy ?? afterAllDays).localeCompare(other.answerBy ?? afterAllDays) ||
    one.sentAt.localeCompare(other.sentAt) ||
    one.announcementId.localeCompare(other.announcementId);

/** An adult without the right to acknowledge has something to read, not to answer: once read, nothing waits. */
export const waitsFor = ({ isRead }: ToDo, { mayAcknowledge }: { mayAcknowledge: boolean }): boolean =>
  mayAcknowledge || !isRead;
