import { sql } from "drizzle-orm";
import { auditEvents } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { db } from "../db/client";
import type { WhoAsks } from "./hold-import";

/** Notes that somebody looked at an import and so at the people in it; one who pages through it is noted once in ten minutes. */
export const noteImportSeen = (
  { userId }: WhoAsks,
  { id, schoolId }: { id: string; schoolId: string },
): Promise<void> =>
  db.transaction(async (tx) => {
    const [lately] = await tx.execute(sql`
      select 1 from ${auditEvents}
      where actor_id = ${userId} and action = 'import.seen' and subject_id = ${id}
        and at > now() - interval '10 minutes' limit 1`);
    if (lately) return;
    await recordAuditEvent(tx, { action: "import.seen", actorId: userId, subjectId: id, schoolId });
  });
