import { and, desc, eq } from "drizzle-orm";
import { z } from "zod";
import { jobs } from "@/drizzle/schema";
import { db } from "../../db/client";
import { enqueueJob } from "../../jobs/enqueue-job";
import type { Work } from "../../jobs/job-kinds";
import { recordAuditEvent } from "../record-audit-event";
import { type AuditVerdict, verifyAuditChain } from "../verify-audit-chain";

const verificationKind = "audit.verify";

const verdict = z.union([
  z.object({ outcome: z.literal("intact"), events: z.number() }),
  z.object({ outcome: z.literal("broken"), seq: z.number(), reason: z.enum(["content", "link", "gap"]) }),
]) satisfies z.ZodType<AuditVerdict>;

/** Asks that the whole chain be walked, by a process of its own; somebody else's ask that still runs is the same. */
export const askForVerification = (actorId: string) =>
  db.transaction((tx) =>
    enqueueJob(tx, { kind: verificationKind, details: {}, schoolId: null, actorId, key: verificationKind }),
  );

/** Walks the chain and says in the journal what was found. */
export async function run({ tx, job }: Work<unknown>): Promise<AuditVerdict> {
  const found = await verifyAuditChain(tx);
  await recordAuditEvent(tx, { action: "journal.verified", actorId: job.actorId, details: { ...found } });
  return found;
}

const isVerification = eq(jobs.kind, verificationKind);

/** When the chain was last walked to its end, and what was found; undefined while it never was. */
export async function findLastVerdict(): Promise<{ at: Date; verdict: AuditVerdict } | undefined> {
  const [job] = await db
    .select({ at: jobs.finishedAt, result: jobs.result })
    .from(jobs)
    .where(and(isVerification, eq(jobs.state, "done")))
    .orderBy(desc(jobs.finishedAt))
    .limit(1);
  const read = verdict.safeParse(job?.result);
  return job?.at && read.success ? { at: job.at, verdict: read.data } : undefined;
}
