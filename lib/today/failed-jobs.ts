import { and, desc, eq, sql } from "drizzle-orm";
import { jobs, schools } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { withinReach } from "../people/staff-reach";
import { namedRows, waitingOf } from "./waiting";

/** Asked for again since, and done: nobody needs to be told of the failure any more. */
const wasDoneSince = sql`exists (select from ${jobs} again where again.key = ${jobs}.key
  and again.state <> 'failed' and again.created_at > ${jobs}.created_at)`;

/** Work that stopped without an end within a week: nothing of it was written. */
export const listFailedJobs = async (reach: StaffReach) =>
  waitingOf(
    await db
      .select({
        inAll: sql<number>`(count(*) over ())::int`,
        id: jobs.id,
        kind: jobs.kind,
        school: schools.name,
        finishedAt: sql<Date>`${jobs.finishedAt}`.mapWith(jobs.createdAt),
      })
      .from(jobs)
      .leftJoin(schools, eq(schools.id, jobs.schoolId))
      .where(
        and(
          eq(jobs.state, "failed"),
          sql`${jobs.finishedAt} > now() - interval '7 days'`,
          withinReach(reach, jobs.schoolId),
          sql`not ${wasDoneSince}`,
        ),
      )
      .orderBy(desc(jobs.finishedAt), jobs.id)
      .limit(namedRows),
  );

export type FailedJob = Awaited<ReturnType<typeof listFailedJobs>>["first"][number];
