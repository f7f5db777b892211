import { recordAuditEvent } from "../../audit/record-audit-event";
import { db } from "../../db/client";

/** Notes in the journal that somebody has looked at a passage that names pupils. */
export const recordPupilsSeen = (
  actorId: string,
  { schoolId, promotionId, shown }: { schoolId: string; promotionId: string; shown: number },
): Promise<void> =>
  db.transaction((tx) =>
    recordAuditEvent(tx, {
      action: "people.listed",
      actorId,
      schoolId,
      details: { list: "year", promotion: promotionId, shown },
    }),
  );
