import { and, eq, inArray } from "drizzle-orm";
import { promotionLines } from "@/drizzle/schema";
import { isWithin, type StaffReach } from "../../auth/policy";
import { db, type Transaction } from "../../db/client";
import { lockPromotion } from "./find-promotion";
import { listDecisions, listPupilsToMove } from "./pupils-to-move";
import type { Decision, PupilToMove } from "./roll-over";
import type { SavedAnswers } from "./save-table";

/** Undefined: the pupil follows their class. */
export interface PupilAnswer {
  studentId: string;
  was: Decision | undefined;
  next: Decision | undefined;
}

const same = (one: Decision | undefined, other: Decision | undefined) =>
  one?.outcome === other?.outcome && one?.toClassName === other?.toClassName;

/**
 * Writes what was decided for single pupils of a draft, under the rule of `saveTable`. Pupils who are not to be moved
 * by this draft are left out without a word. Conflicts are student ids.
 */
export const saveDecisions = (
  reach: StaffReach,
  promotionId: string,
  answers: readonly PupilAnswer[],
): Promise<SavedAnswers> =>
  db.transaction(async (tx) => {
    const promotion = await lockPromotion(tx, promotionId);
    if (!promotion || !isWithin(reach, promotion.school.id)) return { outcome: "unknown" };
    if (promotion.state !== "draft") return { outcome: "not-a-draft" };
    const pupils = new Map((await listPupilsToMove(tx, promotion)).map((pupil) => [pupil.studentId, pupil]));
    const current = await listDecisions(tx, promotionId);
    const changed = answers.filter(({ studentId, was, next }) => pupils.has(studentId) && !same(was, next));
    const conflicts = changed.filter(({ studentId, was, next }) => {
      const now = current.get(studentId);
      return !same(now, was) && !same(now, next);
    });
    await write(
      tx,
      promotionId,
      changed.filter((answer) => !conflicts.includes(answer)),
      pupils,
    );
    return { outcome: "saved", conflicts: conflicts.map(({ studentId }) => studentId) };
  });

async function write(
  tx: Transaction,
  promotionId: string,
  answers: readonly PupilAnswer[],
  pupils: ReadonlyMap<string, PupilToMove>,
): Promise<void> {
  const ids = answers.map(({ studentId }) => studentId);
  await tx
    .delete(promotionLines)
    .where(and(eq(promotionLines.promotionId, promotionId), inArray(promotionLines.studentId, ids)));
  const lines = answers.flatMap(({ studentId, next }) =>
    next ? [{ promotionId, studentId, ...next, fromClassId: pupils.get(studentId)?.classId ?? null }] : [],
  );
  if (lines.length > 0) await tx.insert(promotionLines).values(lines);
}
