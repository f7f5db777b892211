/** How many letters to add, drop, change or swap with a neighbour to get from one word to the other. */
export function editDistance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, column) => column);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const change = at(last, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const swap = swapped ? at(before, j - 2) + 1 : change;
      row.push(Math.min(at(last, j) + 1, at(row, j - 1) + 1, change, swap));
    }
    [before, last] = [last, row];
  }
  return at(last, other.length);
}

const at = (row: readonly number[], column: number) => row[column] ?? Number.POSITIVE_INFINITY;

/** How many letters of one word the other lacks, at least: cheap, and enough to leave most words aside. */
function lettersApart(one: string, other: string): number {
  let left = other;
  let apart = 0;
  for (const letter of one) {
    const found = left.indexOf(letter);
    if (found === -1) apart += 1;
    else left = left.slice(0, found) + left.slice(found + 1);
  }
  return Math.max(apart, left.length);
}

/** The nearest of several words at that distance or less, or undefined. */
export function nearest(word: string, known: readonly string[], furthest: number): string | undefined {
  const scored = known
    .filter((candidate) => Math.abs(candidate.length - word.length) <= furthest)
    .filter((candidate) => lettersApart(word, candidate) <= furthest)
    .map((candidate) => ({ candidate, distance: editDistance(word, candidate) }))
    .filter(({ distance }) => distance <= furthest)
    .toSorted((one, other) => one.distance - other.distance);
  return scored[0]?.candidate;
}
