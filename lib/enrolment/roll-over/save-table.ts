import { eq } from "drizzle-orm";
import { promotions } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { isWithin } from "../../auth/policy";
import { db } from "../../db/client";
import { lockPromotion } from "./find-promotion";
import type { NextClass } from "./propose-next-classes";

/** One answer as it was on the screen, and as it shall be. */
export interface ClassAnswer {
  className: string;
  was: NextClass;
  next: NextClass;
}

export type SavedAnswers =
  /** `conflicts`: names of what somebody else answered otherwise meanwhile; theirs stands. */
  { outcome: "saved"; conflicts: string[] } | { outcome: "unknown" | "not-a-draft" };

/**
 * Writes what was changed on the screen and nothing else, so that two people may work on one draft; where both
 * changed the same class, the first one's answer stands and the second is told.
 */
export const saveTable = (
  reach: StaffReach,
  promotionId: string,
  answers: readonly ClassAnswer[],
): Promise<SavedAnswers> =>
  db.transaction(async (tx) => {
    const promotion = await lockPromotion(tx, promotionId);
    if (!promotion || !isWithin(reach, promotion.school.id)) return { outcome: "unknown" };
    if (promotion.state !== "draft") return { outcome: "not-a-draft" };
    const table = new Map<string, NextClass>(Object.entries(promotion.table));
    const changed = answers.filter(({ was, next }) => was !== next);
    const conflicts = changed.filter(({ className, was, next }) => {
      const current = table.get(className);
      return current !== was && current !== next;
    });
    for (const answer of changed) if (!conflicts.includes(answer)) table.set(answer.className, answer.next);
    const kept = [...table].filter(([, next]) => next !== undefined) as [string, string | null][];
    await tx
      .update(promotions)
      .set({ table: Object.fromEntries(kept) })
      .where(eq(promotions.id, promotionId));
    return { outcome: "saved", conflicts: conflicts.map(({ className }) => className) };
  });
