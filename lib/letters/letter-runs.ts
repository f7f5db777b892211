import { and, desc, eq, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { accessTokens, classes, letterRunPeople, letterRuns, schools, users } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { fullNameIn } from "../people/name-columns";
import { withinReach } from "../people/staff-reach";

const printer = alias(users, "printer");

/** What became of a printed code. `closed`: replaced by a newer one, or made worthless with its account. */
export const codeState = sql<CodeState>`case
  when ${accessTokens.usedAt} is not null then 'used'
  when ${accessTokens.replacedAt} is not null or ${users.suspendedAt} is not null then 'closed'
  when ${accessTokens.expiresAt} <= now() then 'expired'
  else 'open' end`;

export const codeStates = ["used", "open", "expired", "closed"] as const;
export type CodeState = (typeof codeStates)[number];

const counted = (state: CodeState) =>
  sql<number>`(count(*) filter (where ${codeState} = ${sql.raw(`'${state}'`)}))`.mapWith(Number);

const className = sql<string | null>`(select ${classes.name} from ${classes}
  where ${classes.id}::text = ${letterRuns.criteria} ->> 'classId')`;

const runs = (condition: SQL | undefined) =>
  db
    .select({
      id: letterRuns.id,
      schoolId: letterRuns.schoolId,
      schoolSlug: schools.slug,
      schoolName: schools.name,
      layout: letterRuns.layout,
      people: letterRuns.people,
      sheets: letterRuns.sheets,
      audience: sql<"guardians" | "students">`coalesce(${letterRuns.criteria} ->> 'audience', 'guardians')`,
      className,
      createdAt: letterRuns.createdAt,
      expiresAt: letterRuns.expiresAt,
      printedBy: sql<string | null>`${fullNameIn(printer)}`,
      used: counted("used"),
      open: counted("open"),
      expired: counted("expired"),
      closed: counted("closed"),
    })
    .from(letterRuns)
    .innerJoin(schools, eq(schools.id, letterRuns.schoolId))
    .leftJoin(printer, eq(printer.id, letterRuns.actorId))
    .innerJoin(letterRunPeople, eq(letterRunPeople.runId, letterRuns.id))
    .innerJoin(accessTokens, eq(accessTokens.id, letterRunPeople.accessTokenId))
    .innerJoin(users, eq(users.id, letterRunPeople.userId))
    .where(condition)
    .groupBy(letterRuns.id, schools.id, printer.id);

/** A printing, with what became of its codes. */
export type LetterRun = Awaited<ReturnType<typeof runs>>[number];

/** One printing of a school within the reach; undefined for a foreign and for an unknown one alike. */
export async function findLetterRun(reach: StaffReach, runId: string): Promise<LetterRun | undefined> {
  const [run] = await runs(and(eq(letterRuns.id, runId), withinReach(reach, letterRuns.schoolId)));
  return run;
}

/** The printings of a school, the newest first, beginning after one of them. */
export function listLetterRuns(schoolId: string, limit: number, afterRun?: string): Promise<LetterRun[]> {
  const older = afterRun
    ? sql`(${letterRuns.createdAt}, ${letterRuns.id}) < (select r.created_at, r.id from ${letterRuns} r
        where r.id = ${afterRun} and r.school_id = ${schoolId})`
    : undefined;
  const condition = older ? and(eq(letterRuns.schoolId, schoolId), older) : eq(letterRuns.schoolId, schoolId);
  return runs(condition).orderBy(desc(letterRuns.createdAt), desc(letterRuns.id)).limit(limit).execute();
}
