import { and, eq, inArray, sql } from "drizzle-orm";
import { jobs } from "@/drizzle/schema";
import { db } from "../db/client";
import { isUuid } from "../forms/fields";
import type { JobProgress } from "../jobs/find-job";
import type { SeenImport } from "./find-import";
import { previewJobKey, readingJobKey, writingJobKey } from "./import-jobs";

const columns = {
  id: jobs.id,
  kind: jobs.kind,
  state: jobs.state,
  stage: jobs.stage,
  done: jobs.done,
  total: jobs.total,
  result: jobs.result,
  failure: jobs.failure,
  importId: sql<string>`${jobs.details}->>'importId'`,
};

export type ImportWork = JobProgress & { importId: string };

/** What is being done for an import now; and the writing of another import of its school, which this one waits for. */
export async function findWork({ id, schoolId }: Pick<SeenImport, "id" | "schoolId">): Promise<{
  own: ImportWork | undefined;
  other: ImportWork | undefined;
}> {
  const keys = [readingJobKey(id), previewJobKey(id), writingJobKey(schoolId)];
  const found = await db
    .select(columns)
    .from(jobs)
    .where(and(inArray(jobs.key, keys), inArray(jobs.state, ["waiting", "running"])));
  const writing = found.find(({ kind }) => kind === "import.commit" || kind === "import.undo");
  const own = found.find(({ importId }) => importId === id);
  return {
    own: writing?.importId === id ? writing : own,
    other: writing?.importId === id ? undefined : writing,
  };
}

/** What came of the work that an address names, if it was for this import. */
export async function findOutcome(
  { id, schoolId }: Pick<SeenImport, "id" | "schoolId">,
  jobId: string | undefined,
) {
  if (!isUuid(jobId)) return undefined;
  const [work] = await db
    .select({ ...columns, outcome: sql<string | null>`${jobs.result}->>'outcome'` })
    .from(jobs)
    .where(and(eq(jobs.id, jobId), eq(jobs.schoolId, schoolId)));
  return work?.importId === id ? work : undefined;
}
