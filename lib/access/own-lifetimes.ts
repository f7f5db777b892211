import { type Column, sql } from "drizzle-orm";
import { guardianships, schools, staffRoles, students } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import { days, type Milliseconds } from "../durations";
import { accessLifetimes } from "./lifetimes";

/** How long one person's right lives. */
export type LifetimeOf = (userId: string) => Milliseconds;

/** Which schools know whom: as a pupil, by a child, as staff. */
const acquaintance = sql`(
  select ${students.userId} as user_id, ${students.schoolId} as school_id from ${students}
  union select ${guardianships.guardianId}, ${students.schoolId}
    from ${guardianships} join ${students} on ${students.id} = ${guardianships.studentId}
  union select ${staffRoles.userId}, ${staffRoles.schoolId}
    from ${staffRoles} where ${staffRoles.endedAt} is null and ${staffRoles.schoolId} is not null)`;

/** One statement, whatever the number of people. */
async function longestOf(tx: Transaction, setting: Column, userIds: readonly string[]) {
  const rows = await tx.execute<{ userId: string; longest: number }>(sql`
    select known.user_id as "userId", max(${setting}) as longest
    from ${acquaintance} known join ${schools} on ${schools.id} = known.school_id
    where known.user_id in (select jsonb_array_elements_text(${JSON.stringify(userIds)}::jsonb)::uuid)
    group by known.user_id`);
  return new Map(rows.map(({ userId, longest }) => [userId, days(longest)]));
}

/**
 * How long the first-connection link of each of these people lives: what the most patient of the schools that know
 * them has set; the standard time for who belongs to no school.
 */
export async function invitationLifetimesOf(
  tx: Transaction,
  userIds: readonly string[],
): Promise<LifetimeOf> {
  const longest = await longestOf(tx, schools.invitationDays, userIds);
  return (userId) => longest.get(userId) ?? accessLifetimes.activation;
}

/** The same for the codes of their letters. */
export async function letterLifetimesOf(tx: Transaction, userIds: readonly string[]): Promise<LifetimeOf> {
  const longest = await longestOf(tx, schools.letterDays, userIds);
  return (userId) => longest.get(userId) ?? accessLifetimes.letterCode;
}
