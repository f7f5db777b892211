import { and, eq, sql } from "drizzle-orm";
import { jobs } from "@/drizzle/schema";
import { db, type Transaction } from "../db/client";

/** Between the claim and the work's own transaction, in which the lock says that somebody is at it. */
const gap = sql.raw(`interval '10 seconds'`);

export interface ClaimedJob {
  id: string;
  kind: string;
  details: Record<string, unknown>;
  schoolId: string | null;
  actorId: string | null;
  attempts: number;
  leaseId: string;
}

const lockOf = (id: unknown) => sql`hashtextextended('job:' || ${id}::text, 0)`;

/**
 * Takes the oldest job that is due, or one whose process died: its transaction is gone and so is its lock. Nobody
 * else gets the same one. Undefined when there is nothing to do.
 */
export async function claimJob(): Promise<ClaimedJob | undefined> {
  const leaseId = crypto.randomUUID();
  const [claimed] = await db.execute<Record<string, unknown>>(sql`
    update ${jobs} set state = 'running', lease_id = ${leaseId}, leased_until = now() + ${gap},
      attempts = attempts + 1, started_at = coalesce(started_at, now())
    where id = (
      select id from ${jobs}
      where (state = 'waiting' and not_before <= now())
        or (state = 'running' and leased_until < now() and pg_try_advisory_xact_lock(${lockOf(sql`id`)}))
      order by greatest(created_at, not_before) limit 1 for update skip locked)
    returning id, kind, details, school_id, actor_id, attempts`);
  if (!claimed) return undefined;
  return {
    id: String(claimed.id),
    kind: String(claimed.kind),
    details: claimed.details as Record<string, unknown>,
    schoolId: claimed.school_id as string | null,
    actorId: claimed.actor_id as string | null,
    attempts: Number(claimed.attempts),
    leaseId,
  };
}

const held = ({ id, leaseId }: ClaimedJob) => and(eq(jobs.id, id), eq(jobs.leaseId, leaseId));

/** Says for as long as the transaction lives that the job is being worked on. */
export async function holdJob(tx: Transaction, { id }: ClaimedJob): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${lockOf(id)})`);
}

/** Done, in the transaction of the work itself. Whoever lost the job to another process must not commit. */
export async function finishJob(
  tx: Transaction,
  job: ClaimedJob,
  result: Record<string, unknown>,
): Promise<void> {
  const finished = await tx
    .update(jobs)
    .set({ state: "done", result, finishedAt: sql`now()` })
    .where(held(job))
    .returning({ id: jobs.id });
  if (finished.length === 0) throw new Error("The job was taken over by another process.");
}

/** Given up; nothing of its work was written. `failure` is a code. */
export async function failJob(job: ClaimedJob, failure: string): Promise<void> {
  await db.update(jobs).set({ state: "failed", failure, finishedAt: sql`now()` }).where(held(job));
}

/** How far it is, for whoever looks. */
export async function noteProgress(
  job: ClaimedJob,
  progress: { stage: string; done: number; total: number },
): Promise<void> {
  await db.update(jobs).set(progress).where(held(job));
}
