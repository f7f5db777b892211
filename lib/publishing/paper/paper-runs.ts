import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { paperRunPeople, paperRuns, schools, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { isUuid } from "../../forms/fields";
import { fullNameIn } from "../../people/name-columns";
import { withinReach } from "../../people/staff-reach";

const runs = (condition: SQL | undefined) =>
  db
    .select({
      id: paperRuns.id,
      schoolId: paperRuns.schoolId,
      schoolSlug: schools.slug,
      schoolName: schools.name,
      people: paperRuns.people,
      messages: paperRuns.messages,
      createdAt: paperRuns.createdAt,
      preparedBy: sql<string | null>`${fullNameIn(users)}`,
      given: sql<number>`(select count(*) from ${paperRunPeople}
        where ${paperRunPeople.runId} = ${paperRuns.id} and ${paperRunPeople.givenAt} is not null)`.mapWith(
        Number,
      ),
    })
    .from(paperRuns)
    .innerJoin(schools, eq(schools.id, paperRuns.schoolId))
    .leftJoin(users, eq(users.id, paperRuns.actorId))
    .where(condition);

/** A bundle that was prepared, and how many of its envelopes were handed over. */
export type PaperRun = Awaited<ReturnType<typeof runs>>[number];

/** One of a school within the reach; undefined for a foreign and for an unknown one alike. */
export async function findPaperRun(reach: StaffReach, runId: string): Promise<PaperRun | undefined> {
  if (!isUuid(runId)) return undefined;
  const [run] = await runs(and(eq(paperRuns.id, runId), withinReach(reach, paperRuns.schoolId)));
  return run;
}

/** A school's last ones, the newest first. */
export const listPaperRuns = (schoolId: string, most: number): Promise<PaperRun[]> =>
  runs(eq(paperRuns.schoolId, schoolId))
    .orderBy(desc(paperRuns.createdAt), desc(paperRuns.id))
    .limit(most)
    .execute();
