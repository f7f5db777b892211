import { type SQL, sql } from "drizzle-orm";
import {
  devices,
  guessCounters,
  resetRequests,
  sessions,
  signInAttempts,
  trustedDevices,
} from "@/drizzle/schema";
import { db } from "../db/client";
import { type Milliseconds, seconds } from "../durations";
import { retention } from "./retention";

/** Rows a statement: locks stay short, and a night's backlog does not hold a connection for minutes. */
const batch = 2_000;

const ago = (duration: Milliseconds) => sql`now() - make_interval(secs => ${duration / seconds(1)}::float8)`;

/** What is old enough in each table, sessions before the devices that they name. */
const oldTraces: [table: SQL, key: SQL, old: SQL][] = [
  [
    sql`${guessCounters}`,
    sql`key`,
    sql`window_started_at < case when total > 0 then ${ago(retention.failures)} else ${ago(retention.spentCounters)} end
      and (blocked_until is null or blocked_until < now())`,
  ],
  [sql`${signInAttempts}`, sql`id`, sql`at < ${ago(retention.signInAttempts)}`],
  [sql`${sessions}`, sql`id`, sql`least(ended_at, expires_at) < ${ago(retention.sessions)}`],
  [sql`${resetRequests}`, sql`id`, sql`handled_at < ${ago(retention.resetRequests)}`],
  [
    sql`${devices}`,
    sql`id`,
    sql`created_at < ${ago(retention.devices)}
      and not exists (select 1 from ${trustedDevices} where device_id = ${devices}.id)
      and not exists (select 1 from ${sessions} where device_id = ${devices}.id)`,
  ],
];

/** Undefined while another instance is at it. */
const forgetBatch = ([table, key, old]: (typeof oldTraces)[number]): Promise<number | undefined> =>
  db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ taken: boolean }>(
      sql`select pg_try_advisory_xact_lock(hashtext('old_traces')) as taken`,
    );
    if (!lock?.taken) return undefined;
    const gone = await tx.execute(sql`
      delete from ${table} where ${key} in
        (select ${key} from ${table} where ${old} limit ${batch} for update skip locked) returning 1`);
    return gone.length;
  });

/**
 * Deletes what signing in leaves behind once it is older than `retention` says, in batches. Several instances may
 * ask at once: one does it, the others leave. Returns how many rows are gone.
 */
export async function forgetOldTraces(stopping?: AbortSignal): Promise<number> {
  let forgotten = 0;
  for (const traces of oldTraces)
    for (let full = true; full && !stopping?.aborted; ) {
      const gone = await forgetBatch(traces);
      if (gone === undefined) return forgotten;
      forgotten += gone;
      full = gone === batch;
    }
  return forgotten;
}
