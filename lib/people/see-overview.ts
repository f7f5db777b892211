import { recordAuditEvent } from "../audit/record-audit-event";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";

/** Notes in the journal that a member of staff has looked at the overview, and how many persons' mails it named. */
export const recordOverviewSeen = (actorId: string, reach: StaffReach, namedMails: number): Promise<void> =>
  db.transaction((tx) =>
    recordAuditEvent(tx, {
      action: "secretariat.overview_seen",
      actorId,
      schoolId: reach !== "everywhere" && reach.length === 1 ? reach[0] : null,
      details: { namedMails },
    }),
  );
