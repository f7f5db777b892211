import { and, count, eq, isNotNull, sql } from "drizzle-orm";
import { secondFactors, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db } from "../../db/client";
import { endSessionsOf } from "../end-sessions";

/** Takes one of one's own away, but not the last where one is required. */
export function removeOwnFactor(
  userId: string,
  factorId: string,
  { required }: { required: boolean },
): Promise<"removed" | "last" | "unknown"> {
  return db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, userId)).for("update");
    const [held] = await tx
      .select({ factors: count() })
      .from(secondFactors)
      .where(and(eq(secondFactors.userId, userId), isNotNull(secondFactors.confirmedAt)));
    if (required && (held?.factors ?? 0) <= 1) return "last";
    const removed = await tx
      .delete(secondFactors)
      .where(and(eq(secondFactors.id, factorId), eq(secondFactors.userId, userId)))
      .returning({ kind: secondFactors.kind });
    if (!removed[0]) return "unknown";
    const details = { kind: removed[0].kind };
    await recordAuditEvent(tx, {
      action: "access.factor_removed",
      actorId: userId,
      subjectId: userId,
      details,
    });
    return "removed";
  });
}

/** For someone who lost theirs: all are taken away, every session ends, and a new one is set up at the next sign-in. */
export function removeFactorsOf(userId: string, actorId: string | null): Promise<number> {
  return db.transaction(async (tx) => {
    const removed = await tx
      .delete(secondFactors)
      .where(eq(secondFactors.userId, userId))
      .returning({ id: sql`1` });
    if (removed.length === 0) return 0;
    await endSessionsOf(tx, userId);
    const details = { factors: removed.length };
    await recordAuditEvent(tx, { action: "access.factor_removed", actorId, subjectId: userId, details });
    return removed.length;
  });
}
