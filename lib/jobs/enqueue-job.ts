import { and, eq, inArray } from "drizzle-orm";
import { jobs } from "@/drizzle/schema";
import type { Transaction } from "../db/client";

export interface JobAsked {
  /** A name of `jobKinds`. */
  kind: string;
  details: Record<string, unknown>;
  schoolId: string | null;
  actorId: string | null;
  /** Names the work: asked for again while it waits or runs, it is the same job. */
  key: string;
  /** At once when absent. */
  notBefore?: Date;
}

/** `joined`: the same work was already waiting or running, for somebody else perhaps. */
export interface EnqueuedJob {
  id: string;
  joined: boolean;
}

const isUnfinished = (key: string) => and(eq(jobs.key, key), inArray(jobs.state, ["waiting", "running"]));

/** Asks for work that is too long for a request, inside the transaction of what asks for it. */
export async function enqueueJob(tx: Transaction, asked: JobAsked): Promise<EnqueuedJob> {
  const [job] = await tx.insert(jobs).values(asked).onConflictDoNothing().returning({ id: jobs.id });
  if (job) return { id: job.id, joined: false };
  const [other] = await tx.select({ id: jobs.id }).from(jobs).where(isUnfinished(asked.key));
  return other ? { id: other.id, joined: true } : enqueueJob(tx, asked);
}
