import { recordAuditEvent } from "../audit/record-audit-event";
import type { StaffViewer } from "../auth/guards";
import { db } from "../db/client";
import type { TableFormat } from "../export/table-file";

/** Notes in the journal that the names of so many people of a school were shown, or taken away as a file. */
export const noteConnectionsSeen = (
  { userId: actorId }: Pick<StaffViewer, "userId">,
  schoolId: string,
  { people, format }: { people: number; format?: TableFormat },
): Promise<void> =>
  db.transaction((tx) =>
    recordAuditEvent(tx, {
      action: format ? "people.exported" : "people.listed",
      actorId,
      schoolId,
      details: { list: "connections", people, ...(format && { format }) },
    }),
  );
