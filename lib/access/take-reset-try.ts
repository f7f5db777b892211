import { countInWindow, guessKey } from "../auth/guess-counters";
import { guessLimits } from "../auth/guess-limits";
import type { Transaction } from "../db/client";

/**
 * Counts one mail with a link for each of these accounts (or for a name that nobody has), before it is written:
 * 3 an hour, 6 a day. False: none is sent, and nobody is told.
 */
export async function takeResetTry(tx: Transaction, subjects: readonly string[]): Promise<boolean> {
  const keys = (kind: string) => subjects.map((subject) => guessKey(kind, subject));
  const hour = await countInWindow(keys("resets-hour"), guessLimits.resetsAnHour, 1, tx);
  const day = await countInWindow(keys("resets-day"), guessLimits.resetsADay, 1, tx);
  return (
    hour.every(({ count }) => count <= guessLimits.resetsAnHour.limit) &&
    day.every(({ count }) => count <= guessLimits.resetsADay.limit)
  );
}
