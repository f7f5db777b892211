import { desc, eq, sql } from "drizzle-orm";
import { auditEvents } from "@/drizzle/schema";
import { recordReading } from "../../audit/record-reading";
import { db } from "../../db/client";
import type { ActingStaff } from "../acting-staff";

const action = "people.searched";

async function wasToldJustNow(actorId: string) {
  const [last] = await db
    .select({
      action: auditEvents.action,
      recent: sql<boolean>`${auditEvents.at} > now() - interval '1 minute'`,
    })
    .from(auditEvents)
    .where(eq(auditEvents.actorId, actorId))
    .orderBy(desc(auditEvents.seq))
    .limit(1);
  return last?.recent && last.action === action;
}

/**
 * Notes in the journal that somebody searched. What is typed letter by letter is one act: a search that follows
 * another within a minute, with nothing between, is not told again.
 */
export async function recordSearch(staff: ActingStaff): Promise<void> {
  if (await wasToldJustNow(staff.userId)) return;
  await recordReading(staff, { action });
}
