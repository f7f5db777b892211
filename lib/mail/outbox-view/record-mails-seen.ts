import { recordReading } from "../../audit/record-reading";
import type { TableFormat } from "../../export/table-file";
import type { ActingStaff } from "../../people/acting-staff";

/** The list names people and their addresses: looking at it is an act. */
export const recordMailsSeen = (staff: ActingStaff, mails: number): Promise<void> =>
  recordReading(staff, { action: "mails.seen", details: { mails } });

/** One mail's fate was looked at. */
export const recordMailSeen = (
  staff: ActingStaff,
  mail: { id: string; userId: string | null },
): Promise<void> =>
  recordReading(staff, { action: "mail.seen", subjectId: mail.userId, details: { mail: mail.id } });

/** Said before the first line leaves. */
export const recordMailsExported = (
  staff: ActingStaff,
  details: { mails: number; format: TableFormat },
): Promise<void> => recordReading(staff, { action: "mails.exported", details });
