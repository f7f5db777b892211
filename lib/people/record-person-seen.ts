import { recordAuditEvent } from "../audit/record-audit-event";
import { db } from "../db/client";
import { type ActingStaff, onlySchoolOf } from "./acting-staff";

/** Looking at a family's data is an act: the journal keeps who looked at whom. */
export const recordPersonSeen = (staff: ActingStaff, subjectId: string): Promise<void> =>
  db.transaction((tx) =>
    recordAuditEvent(tx, {
      action: "people.seen",
      actorId: staff.userId,
      subjectId,
      schoolId: onlySchoolOf(staff.reach),
    }),
  );
