import { db } from "../../db/client";
import type { TableFormat } from "../../export/table-file";
import { type ActingStaff, onlySchoolOf } from "../../people/acting-staff";
import { recordAuditEvent } from "../record-audit-event";

/** Reading the journal is an act like any other: it names people. */
export const noteJournalSeen = ({ userId, reach }: ActingStaff): Promise<void> =>
  db.transaction((tx) =>
    recordAuditEvent(tx, { action: "journal.seen", actorId: userId, schoolId: onlySchoolOf(reach) }),
  );

/** Said before the first line leaves. */
export const noteJournalExported = (
  { userId, reach }: ActingStaff,
  rows: number,
  format: TableFormat,
): Promise<void> =>
  db.transaction((tx) =>
    recordAuditEvent(tx, {
      action: "journal.exported",
      actorId: userId,
      schoolId: onlySchoolOf(reach),
      details: { rows, format },
    }),
  );
