import { editDistance } from "../../enrolment/edit-distance";

/** How many letters may be wrong in a word of that length. */
const allowed = (word: string) => (word.length < 5 ? 1 : word.length < 8 ? 2 : 3);

/** The nearest of the words, or of their beginnings: the last word is often still being typed. */
function distanceTo(typed: string, words: readonly string[]): number {
  const near = words.flatMap((word) => {
    const begun = word.slice(0, typed.length);
    const whole = Math.abs(word.length - typed.length) <= allowed(typed) ? [editDistance(typed, word)] : [];
    return begun[0] === typed[0] ? [...whole, editDistance(typed, begun) + 0.5] : whole;
  });
  return Math.min(...near);
}

/**
 * Those whose words are spelt nearly as typed, the fewest wrong letters first; others keep their order. Who has no
 * word near one that was typed is left out.
 */
export function bySpelling<Candidate extends { words: string }>(
  candidates: readonly Candidate[],
  typed: readonly string[],
): Candidate[] {
  return candidates
    .map((candidate) => ({ candidate, distance: totalDistance(candidate.words, typed) }))
    .filter(({ distance }) => Number.isFinite(distance))
    .toSorted((one, other) => one.distance - other.distance)
    .map(({ candidate }) => candidate);
}

function totalDistance(words: string, typed: readonly string[]): number {
  const known = [...new Set(words.trim().split(" "))];
  const distances = typed.map((word) => {
    const distance = distanceTo(word, known);
    return distance <= allowed(word) ? distance : Number.POSITIVE_INFINITY;
  });
  return distances.reduce((sum, distance) => sum + distance, 0);
}
