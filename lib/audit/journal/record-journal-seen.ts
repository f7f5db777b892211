import type { TableFormat } from "../../export/table-file";
import type { ActingStaff } from "../../people/acting-staff";
import { recordReading } from "../record-reading";

/** Reading the journal is an act like any other: it names people. */
export const recordJournalSeen = (staff: ActingStaff): Promise<void> =>
  recordReading(staff, { action: "journal.seen" });

/** Said before the first line leaves. */
export const recordJournalExported = (
  staff: ActingStaff,
  details: { rows: number; format: TableFormat },
): Promise<void> => recordReading(staff, { action: "journal.exported", details });
