import { createHash } from "node:crypto";
import { db, type Reader } from "../../db/client";
import type { Promotion } from "./find-promotion";
import { listClassesOf, listDecisions, listPupilsToMove } from "./pupils-to-move";
import { type RollOver, rollOver } from "./roll-over";

export interface PromotionPlan extends RollOver {
  /** Changes with anything that the plan would do: what is confirmed is what was looked at. */
  stamp: string;
}

/** What committing this draft would do at this moment. Writes nothing. */
export async function planPromotion(promotion: Promotion, reader: Reader = db): Promise<PromotionPlan> {
  const pupils = await listPupilsToMove(reader, promotion);
  const decisions = await listDecisions(reader, promotion.id);
  const next = await listClassesOf(reader, promotion.school.id, promotion.to.id);
  const nextClasses = next.map(({ name }) => name);
  const rolled = rollOver({ pupils, table: promotion.table, decisions, nextClasses });
  return { ...rolled, stamp: stampOf(rolled) };
}

function stampOf({ moved, unplaced, unanswered, newClasses }: RollOver): string {
  const lines = moved.map(({ studentId, classId, outcome, toClassName }) => [
    studentId,
    classId,
    outcome,
    toClassName,
  ]);
  const left = unplaced.map(({ studentId }) => studentId);
  return createHash("sha256")
    .update(JSON.stringify([lines, left, unanswered, newClasses]))
    .digest("hex");
}
