import { recordAuditEvent } from "../audit/record-audit-event";
import { db } from "../db/client";
import { type ActingStaff, onlySchoolOf } from "../people/acting-staff";

/** Notes in the journal that somebody has looked at the list of staff, and how many roles it named. */
export const recordStaffListed = ({ userId: actorId, reach }: ActingStaff, shown: number): Promise<void> =>
  db.transaction((tx) =>
    recordAuditEvent(tx, {
      action: "people.listed",
      actorId,
      schoolId: onlySchoolOf(reach),
      details: { list: "staff", shown },
    }),
  );
