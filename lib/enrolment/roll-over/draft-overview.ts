import { db } from "../../db/client";
import { byClassName } from "../../people/class-order";
import type { Promotion } from "./find-promotion";
import type { NextClass } from "./propose-next-classes";
import { listDecisions, listPupilsToMove } from "./pupils-to-move";
import type { Decision, PupilToMove } from "./roll-over";

/** A class of the year that ends, with what is known of its future. Without id and name: pupils without a class. */
export interface DraftClass {
  id: string | null;
  name: string | null;
  next: NextClass;
  pupils: (PupilToMove & { decision: Decision | undefined })[];
}

/** The draft by class, those without a class last. */
export async function readDraft(promotion: Promotion): Promise<DraftClass[]> {
  const pupils = await listPupilsToMove(db, promotion);
  const decisions = await listDecisions(db, promotion.id);
  const byClass = new Map<string | null, DraftClass>();
  for (const pupil of pupils) {
    const { classId: id, className: name } = pupil;
    const known = byClass.get(id) ?? { id, name, next: nextOf(promotion, name), pupils: [] };
    known.pupils.push({ ...pupil, decision: decisions.get(pupil.studentId) });
    byClass.set(id, known);
  }
  return [...byClass.values()].sort(inOrder);
}

const nextOf = ({ table }: Promotion, name: string | null): NextClass =>
  name === null ? undefined : table[name];

function inOrder(one: DraftClass, other: DraftClass): number {
  if (one.name === null) return 1;
  return other.name === null ? -1 : byClassName(one.name, other.name);
}
