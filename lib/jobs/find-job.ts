import { and, eq } from "drizzle-orm";
import { jobs } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { isUuid } from "../forms/fields";
import { withinReach } from "../people/staff-reach";

/** What staff may know of a job: how far it is and what came of it. */
const progressColumns = {
  id: jobs.id,
  kind: jobs.kind,
  state: jobs.state,
  stage: jobs.stage,
  done: jobs.done,
  total: jobs.total,
  result: jobs.result,
  failure: jobs.failure,
};

/** A job of a school within the reach; undefined for a foreign and for an unknown one alike. */
export async function findJob(reach: StaffReach, jobId: string): Promise<JobProgress | undefined> {
  if (!isUuid(jobId)) return undefined;
  const [job] = await db
    .select(progressColumns)
    .from(jobs)
    .where(and(eq(jobs.id, jobId), withinReach(reach, jobs.schoolId)));
  return job;
}

const progressOf = () => db.select(progressColumns).from(jobs);
export type JobProgress = Awaited<ReturnType<typeof progressOf>>[number];
