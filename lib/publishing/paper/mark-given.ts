import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { paperRunPeople } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { anyOf } from "../../db/any-of";
import { db } from "../../db/client";
import type { ActingStaff } from "../../people/acting-staff";
import { findPaperRun } from "./paper-runs";

interface Given {
  runId: string;
  /** Of this bundle; others change nothing. */
  envelopeIds: readonly string[];
  /** False: a tick by mistake is taken back. */
  given: boolean;
}

/** Ticks envelopes as handed over, or takes the tick back; how many changed, undefined for a foreign bundle. */
export async function markGiven(staff: ActingStaff, marked: Given): Promise<number | undefined> {
  const run = await findPaperRun(staff.reach, marked.runId);
  if (!run) return undefined;
  const { given, envelopeIds } = marked;
  return db.transaction(async (tx) => {
    const changed = await tx
      .update(paperRunPeople)
      .set(given ? { givenAt: sql`now()`, givenById: staff.userId } : { givenAt: null, givenById: null })
      .where(
        and(
          eq(paperRunPeople.runId, run.id),
          anyOf(paperRunPeople.id, envelopeIds),
          given ? isNull(paperRunPeople.givenAt) : isNotNull(paperRunPeople.givenAt),
        ),
      )
      .returning({ userId: paperRunPeople.userId });
    const userIds = changed.map(({ userId }) => userId);
    if (userIds.length === 0) return 0;
    const details = { run: run.id, people: userIds.length, given, userIds };
    await recordAuditEvent(tx, {
      ...{ action: "paper.given", actorId: staff.userId, schoolId: run.schoolId },
      details,
    });
    return userIds.length;
  });
}
