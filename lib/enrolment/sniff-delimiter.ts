import { type Delimiter, delimiters } from "./read-settings";

const linesLookedAt = 20;
const charactersLookedAt = 500_000;

/** How often each delimiter stands outside quotes, for each of the first records. */
function countOutsideQuotes(text: string): Map<string, number>[] {
  const records: Map<string, number>[] = [];
  let counts = new Map<string, number>();
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === "\n") {
      records.push(counts);
      if (records.length === linesLookedAt) return records;
      counts = new Map();
    } else counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...records, counts];
}

/** How many delimiters a table cut at this one would agree on: the usual number times the lines that have it. */
function agreement(counts: number[]): number {
  const lines = new Map<number, number>();
  for (const count of counts) lines.set(count, (lines.get(count) ?? 0) + 1);
  return Math.max(0, ...[...lines].map(([count, many]) => count * many));
}

/** The character that separates cells, judged on the first 20 lines with quotes respected. */
export function sniffDelimiter(text: string): Delimiter {
  const records = countOutsideQuotes(text.slice(0, charactersLookedAt));
  const scored = delimiters.map((delimiter) => ({
    delimiter,
    score: agreement(records.map((counts) => counts.get(delimiter) ?? 0)),
  }));
  return scored.reduce((best, other) => (other.score > best.score ? other : best)).delimiter;
}
