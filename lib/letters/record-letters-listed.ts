import { recordAuditEvent } from "../audit/record-audit-event";
import { db } from "../db/client";

/** Notes in the journal that somebody has looked at the names of those who would get a letter. */
export const recordLettersListed = (actorId: string, schoolId: string, people: number): Promise<void> =>
  db.transaction((tx) =>
    recordAuditEvent(tx, {
      action: "people.listed",
      actorId,
      schoolId,
      details: { list: "letters", people },
    }),
  );
