import { sql } from "drizzle-orm";
import { blockVisits } from "@/drizzle/schema";
import type { Viewer } from "../../auth/viewer";
import { db } from "../../db/client";
import type { Pupil } from "../../people/pupils";

/** What was published until then has been shown to this person about this pupil: it is new no more. */
export async function noteDocumentsVisit({ userId }: Viewer, { id }: Pupil, seenAt: Date): Promise<void> {
  await db
    .insert(blockVisits)
    .values({ userId, studentId: id, block: "documents", seenAt })
    .onConflictDoUpdate({
      target: [blockVisits.userId, blockVisits.studentId, blockVisits.block],
      set: { seenAt: sql`greatest(${blockVisits.seenAt}, excluded.seen_at)` },
    });
}
