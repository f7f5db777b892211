import { byClassName } from "../../people/class-order";
import { classKey } from "../class-key";

/** A pupil of the year that ends; without a class of that year nobody can follow one. */
export interface PupilToMove {
  studentId: string;
  lastName: string;
  firstName: string;
  classId: string | null;
  className: string | null;
}

export type Outcome = "promoted" | "repeats" | "leaves";

/** What a person decided for one pupil. A repeater without a class named stays in one of the same name. */
export interface Decision {
  outcome: Outcome;
  toClassName: string | null;
}

export type MovedPupil = PupilToMove & Decision;

export interface RollOver {
  moved: MovedPupil[];
  /** Pupils without a class and without a decision: they stay as they are. */
  unplaced: PupilToMove[];
  /** Classes of which nobody said what they become. */
  unanswered: string[];
  /** Classes of the next year that do not exist yet, in the order of their names. */
  newClasses: string[];
}

export interface Given {
  pupils: readonly PupilToMove[];
  /** Class name → class name of the next year, or null for a class that leaves. */
  table: Readonly<Record<string, string | null>>;
  decisions: ReadonlyMap<string, Decision>;
  /** Names of the next year's classes that exist already. */
  nextClasses: readonly string[];
}

/** What becomes of everybody: the decision taken for them, else what becomes of their class. Writes nothing. */
export function rollOver({ pupils, table, decisions, nextClasses }: Given): RollOver {
  const nameOf = oneSpelling(nextClasses);
  const rolled: RollOver = { moved: [], unplaced: [], unanswered: [], newClasses: [] };
  const unanswered = new Set<string>();
  for (const pupil of pupils) {
    const decided = decisions.get(pupil.studentId) ?? byClass(pupil, table);
    if (decided) rolled.moved.push({ ...pupil, ...decided, toClassName: nameOf(targetOf(pupil, decided)) });
    else if (pupil.className === null) rolled.unplaced.push(pupil);
    else unanswered.add(pupil.className);
  }
  const known = new Set(nextClasses);
  const wanted = new Set(rolled.moved.flatMap(({ toClassName }) => toClassName ?? []));
  rolled.newClasses = [...wanted].filter((name) => !known.has(name)).sort(byClassName);
  rolled.unanswered = [...unanswered].sort(byClassName);
  return rolled;
}

function byClass({ className }: PupilToMove, table: Given["table"]): Decision | undefined {
  const next = className === null ? undefined : table[className];
  if (next === undefined) return undefined;
  return next === null
    ? { outcome: "leaves", toClassName: null }
    : { outcome: "promoted", toClassName: next };
}

function targetOf({ className }: PupilToMove, { outcome, toClassName }: Decision): string | null {
  if (outcome === "leaves") return null;
  return toClassName ?? className;
}

/** `4 a` typed for one class and `4A` for another are one class: the first spelling, an existing class's before all. */
function oneSpelling(existing: readonly string[]): (name: string | null) => string | null {
  const names = new Map(existing.map((name) => [classKey(name), name]));
  return (name) => {
    if (name === null) return null;
    const known = names.get(classKey(name));
    if (known === undefined) names.set(classKey(name), name);
    return known ?? name;
  };
}
