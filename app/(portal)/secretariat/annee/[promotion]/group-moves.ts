import type { MovedPupil, Outcome, PupilToMove } from "@/lib/enrolment/roll-over/roll-over";
import { byClassName } from "@/lib/people/class-order";

/** Pupils who go the same way: from one class to another, or away. */
export interface Move {
  outcome: Outcome;
  from: string | null;
  to: string | null;
  pupils: NamedPupil[];
}

export interface NamedPupil {
  id: string;
  name: string;
}

/** « Dupont Léa » */
export const named = ({ studentId, lastName, firstName }: PupilToMove): NamedPupil => ({
  id: studentId,
  name: `${lastName} ${firstName}`,
});

/** Everybody by where they come from and where they go, in the order of the classes. */
export function groupMoves(moved: readonly MovedPupil[]): Move[] {
  const moves = new Map<string, Move>();
  for (const pupil of moved) {
    const { outcome, className: from, toClassName: to } = pupil;
    const key = JSON.stringify([from, outcome, to]);
    const move = moves.get(key) ?? { outcome, from, to, pupils: [] };
    move.pupils.push(named(pupil));
    moves.set(key, move);
  }
  return [...moves.values()].sort(
    (one, other) =>
      byClassName(one.from ?? "", other.from ?? "") || byClassName(one.to ?? "", other.to ?? ""),
  );
}
