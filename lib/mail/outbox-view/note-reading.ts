import type { AuditAction } from "../../audit/record-audit-event";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db } from "../../db/client";
import type { TableFormat } from "../../export/table-file";
import { type ActingStaff, onlySchoolOf } from "../../people/acting-staff";

type Reading = Extract<AuditAction, "mails.seen" | "mails.exported" | "mail.seen">;

const note = (
  { userId, reach }: ActingStaff,
  action: Reading,
  more: { subjectId?: string | null; details?: Record<string, unknown> },
): Promise<void> =>
  db.transaction((tx) =>
    recordAuditEvent(tx, { action, actorId: userId, schoolId: onlySchoolOf(reach), ...more }),
  );

/** The list names people and their addresses: looking at it is an act. */
export const noteMailsSeen = (acting: ActingStaff, mails: number) =>
  note(acting, "mails.seen", { details: { mails } });

/** One mail's fate was looked at. */
export const noteMailSeen = (acting: ActingStaff, mail: { id: string; userId: string | null }) =>
  note(acting, "mail.seen", { subjectId: mail.userId, details: { mail: mail.id } });

/** Said before the first line leaves. */
export const noteMailsExported = (acting: ActingStaff, mails: number, format: TableFormat) =>
  note(acting, "mails.exported", { details: { mails, format } });
