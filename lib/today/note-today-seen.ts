import { recordAuditEvent } from "../audit/record-audit-event";
import { db } from "../db/client";
import { type ActingStaff, onlySchoolOf } from "../people/acting-staff";

/** The landing page names people: looking at it is an act. `people`: how many were named. */
export const noteTodaySeen = ({ userId, reach }: ActingStaff, people: number): Promise<void> =>
  db.transaction((tx) =>
    recordAuditEvent(tx, {
      action: "secretariat.overview_seen",
      actorId: userId,
      schoolId: onlySchoolOf(reach),
      details: { people },
    }),
  );
