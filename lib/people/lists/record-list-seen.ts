import { recordAuditEvent } from "../../audit/record-audit-event";
import { db } from "../../db/client";
import { type ActingStaff, onlySchoolOf } from "../acting-staff";

/** Notes in the journal that somebody looked at a list of people, which one, and how many lines it named. */
export const recordListSeen = (
  { userId, reach }: ActingStaff,
  seen: { action: "people.listed" | "people.exported"; list: string; people: number },
): Promise<void> =>
  db.transaction((tx) =>
    recordAuditEvent(tx, {
      action: seen.action,
      actorId: userId,
      schoolId: onlySchoolOf(reach),
      details: { list: seen.list, people: seen.people },
    }),
  );
