import { inArray, sql } from "drizzle-orm";
import { guessCounters } from "@/drizzle/schema";
import { db, type Reader } from "../db/client";
import type { guessLimits, WindowLimit } from "./guess-limits";
import { keyedHash, keysFor } from "./keys";

/** What is counted, and on whom or what: a keyed hash, so that the table names nobody. */
export const guessKey = (kind: string, subject: string) =>
  keyedHash(keysFor("guess-counter")[0], `${kind}:${subject}`);

const interval = (milliseconds: number) => sql`make_interval(secs => ${milliseconds / 1000}::float8)`;
const textArray = (values: readonly string[]) => sql`${sql.param(values)}::text[]`;
const intervals = (list: readonly number[]) => sql`array[${sql.join(list.map(interval), sql`, `)}]`;

/**
 * Takes one try on each identifier, before anything is verified, in one statement: of any number of
 * simultaneous tries only the free ones pass. All keys pass, or none does.
 */
export async function takeIdentifierTries(
  keys: readonly string[],
  { free, waits, forgottenAfter, total }: typeof guessLimits.identifier,
): Promise<"allowed" | "wait"> {
  const counter = guessCounters;
  const count = sql`case when ${counter.windowStartedAt} < now() - ${interval(forgottenAfter)} then 1 else ${counter.count} + 1 end`;
  const taken = await db.execute<{ key: string }>(sql`
    insert into ${counter} (key, count, total) select key, 1, 1 from unnest(${textArray(keys)}) key order by key
    on conflict (key) do update set count = ${count}, total = ${counter.total} + 1, window_started_at = now(),
      blocked_until = case when ${count} >= ${free}::int
        then now() + (${intervals(waits)})[least(${count} - ${free}::int + 1, ${waits.length}::int)] end
    where (${counter.blockedUntil} is null or ${counter.blockedUntil} <= now()) and ${counter.total} < ${total}::int
    returning key`);
  if (taken.length === keys.length) return "allowed";
  await giveBackTries(taken.map(({ key }) => key));
  return "wait";
}

/** What a window says after a try: how many there were, and the seconds until it is over. */
export interface WindowCount {
  key: string;
  count: number;
  secondsLeft: number;
}

/** Adds `by` to each key's window, in one statement, and tells the counts; 0 only asks. */
export async function countInWindow(
  keys: readonly string[],
  { window }: WindowLimit,
  by: 0 | 1 = 1,
  reader: Reader = db,
): Promise<WindowCount[]> {
  const counter = guessCounters;
  const over = sql`${counter.windowStartedAt} < now() - ${interval(window)}`;
  const rows = await reader.execute<{ key: string; count: number; seconds_left: number }>(sql`
    insert into ${counter} (key, count) select key, ${by}::int from unnest(${textArray(keys)}) key order by key
    on conflict (key) do update set
      count = case when ${over} then ${by}::int else ${counter.count} + ${by}::int end,
      window_started_at = case when ${over} then now() else ${counter.windowStartedAt} end
    returning key, count,
      ceil(extract(epoch from ${counter.windowStartedAt} + ${interval(window)} - now()))::int as seconds_left`);
  return rows.map(({ key, count, seconds_left }) => ({ key, count, secondsLeft: seconds_left }));
}

/** Marks a key once per window: true the first time, false when it was already marked. */
export async function markOnce(key: string, { window }: WindowLimit): Promise<boolean> {
  const [marked] = await countInWindow([key], { limit: 1, window });
  return marked?.count === 1;
}

/** Returns a try that turned out to be none: a success, or another account's. */
export async function giveBackTries(keys: readonly string[], reader: Reader = db): Promise<void> {
  if (keys.length === 0) return;
  await reader
    .update(guessCounters)
    .set({
      count: sql`greatest(${guessCounters.count} - 1, 0)`,
      total: sql`greatest(${guessCounters.total} - 1, 0)`,
      blockedUntil: null,
    })
    .where(inArray(guessCounters.key, [...keys]));
}

/** Forgets the counters: after a success, a mailed reset or a code. */
export async function forgetTries(keys: readonly string[], reader: Reader = db): Promise<void> {
  if (keys.length === 0) return;
  await reader.delete(guessCounters).where(inArray(guessCounters.key, [...keys]));
}
