import { db } from "../db/client";
import { type ActingStaff, onlySchoolOf } from "../people/acting-staff";
import { type AuditEntry, recordAuditEvent } from "./record-audit-event";

/** What was looked at or taken away; without a school of its own it belongs to the only one of who looked. */
type Reading = Omit<AuditEntry, "actorId">;

/** Looking at people, or taking their list away, is an act like any other: the journal keeps who did. */
export const recordReading = ({ userId, reach }: ActingStaff, reading: Reading): Promise<void> =>
  db.transaction((tx) =>
    recordAuditEvent(tx, { actorId: userId, schoolId: onlySchoolOf(reach), ...reading }),
  );
