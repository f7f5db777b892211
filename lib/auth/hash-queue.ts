import { availableParallelism } from "node:os";

/** More than this many waiting would make everybody wait longer than a login is worth. */
const longestQueue = 120;
const lanes = availableParallelism();

let running = 0;
const waiting: (() => void)[] = [];

function release() {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

/**
 * Runs expensive hashes at most one per core, the others in a short queue behind them.
 * `busy` when the queue is full: the caller asks the person to wait, instead of a time-out for all.
 */
export async function inHashQueue<Result>(
  work: () => Promise<Result>,
): Promise<{ outcome: "done"; result: Result } | { outcome: "busy" }> {
  if (running < lanes) running += 1;
  else if (waiting.length >= longestQueue) return { outcome: "busy" };
  else await new Promise<void>((start) => waiting.push(start));
  try {
    return { outcome: "done", result: await work() };
  } finally {
    release();
  }
}
