import { and, eq, inArray, or, sql } from "drizzle-orm";
import { imports, jobs } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { isUuid } from "../forms/fields";
import type { JobProgress } from "../jobs/find-job";
import { findImport, type SeenImport } from "./find-import";
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

/** What is being done for an import now; and the writing of another import of its school, which it waits for. */
export interface WorkNow {
  own: ImportWork | undefined;
  other: ImportWork | undefined;
}

/**
 * An import within the reach, with what is being done for it. The work is read first: one that ends in between has
 * left its mark on the import by then, and whoever looks is never shown the time before it without any work to wait for.
 */
export async function findImportAtWork(
  reach: StaffReach,
  importId: string,
): Promise<{ seen: SeenImport; work: WorkNow } | undefined> {
  if (!isUuid(importId)) return undefined;
  const work = await findWork(importId);
  const seen = await findImport(reach, importId);
  return seen && { seen, work };
}

async function findWork(importId: string): Promise<WorkNow> {
  const school = db.select({ id: imports.schoolId }).from(imports).where(eq(imports.id, importId));
  const ofImport = inArray(jobs.key, [readingJobKey(importId), previewJobKey(importId)]);
  const ofSchool = eq(jobs.key, sql`${writingJobKey("")}::text || (${school})`);
  const found = await db
    .select(columns)
    .from(jobs)
    .where(and(or(ofImport, ofSchool), inArray(jobs.state, ["waiting", "running"])));
  const writing = found.find(({ kind }) => kind === "import.commit" || kind === "import.undo");
  const own = found.find((work) => work.importId === importId);
  return {
    own: writing?.importId === importId ? writing : own,
    other: writing?.importId === importId ? undefined : writing,
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
