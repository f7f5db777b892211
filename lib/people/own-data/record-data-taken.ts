import { recordAuditEvent } from "../../audit/record-audit-event";
import { db } from "../../db/client";

/** Said in the journal before the first line of a copy leaves. */
export const recordDataTaken = (userId: string, format: "json" | "pdf"): Promise<void> =>
  db.transaction((tx) =>
    recordAuditEvent(tx, {
      action: "own_data.taken",
      actorId: userId,
      subjectId: userId,
      details: { format },
    }),
  );
