import { classKey } from "./class-key";
import { type Finding, finding } from "./finding";
import type { GatheredPupil } from "./gathered";
import type { ListedPupil } from "./listed";

/**
 * Gives one name to the several spellings of a class: the one the school already has this year, else the most
 * frequent in the list. Changes the pupils and tells each row that was written otherwise.
 */
export function unifyClasses(
  pupils: ReadonlyMap<ListedPupil, GatheredPupil>,
  existingClassNames: readonly string[],
): Finding[] {
  const rows = [...pupils.keys()];
  const nameOf = chosenNames(rows, existingClassNames);
  for (const pupil of new Set(pupils.values()))
    if (pupil.className) pupil.className = nameOf.get(classKey(pupil.className)) ?? pupil.className;
  return rows.flatMap(({ className, classPlace }) => {
    const proposal = className ? nameOf.get(classKey(className)) : undefined;
    if (!proposal || className === null || isAsWritten(classPlace.value, className, proposal)) return [];
    return [finding(classPlace, "class-variant", "info", "enrolment.findings.classVariant", { proposal })];
  });
}

/** A class put together from two columns is compared as a whole; a single cell, with its stray spaces. */
const isAsWritten = (cell: string, className: string, chosen: string) =>
  className === chosen && (className !== cell.trim() || cell === chosen);

function chosenNames(rows: readonly ListedPupil[], existing: readonly string[]): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  for (const { className } of rows) {
    if (!className) continue;
    const spellings = counts.get(classKey(className)) ?? new Map<string, number>();
    spellings.set(className, (spellings.get(className) ?? 0) + 1);
    counts.set(classKey(className), spellings);
  }
  const frequent = [...counts].map(([key, spellings]): [string, string] => [key, mostFrequent(spellings)]);
  return new Map([...frequent, ...existing.map((name): [string, string] => [classKey(name), name])]);
}

const mostFrequent = (spellings: Map<string, number>): string =>
  [...spellings].reduce((best, other) => (other[1] > best[1] ? other : best))[0];
