import { and, eq, isNull, lte, sql } from "drizzle-orm";
import { accessTokens, guardianships, students, users } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { isCurrentGuardianship } from "../people/current-guardianship";
import { isFamilyWithin } from "../people/families-within";
import { withinReach } from "../people/staff-reach";
import { namedRows, waitingOf } from "./waiting";

/** The newest first-connection link or letter of somebody who never came: what counts is when the last one ends. */
const lastEnd = db
  .select({
    userId: accessTokens.userId,
    endsAt: sql<Date>`max(${accessTokens.expiresAt})`.mapWith(accessTokens.expiresAt).as("ends_at"),
  })
  .from(accessTokens)
  .where(
    and(
      eq(accessTokens.purpose, "activation"),
      sql`${accessTokens.form} <> 'desk'`,
      isNull(accessTokens.usedAt),
      isNull(accessTokens.replacedAt),
    ),
  )
  .groupBy(accessTokens.userId)
  .as("last_end");

/** A school within the reach that expects them: in its name they are written to again. */
const schoolOf = (reach: StaffReach) => sql<string>`coalesce(
  (select ${students.schoolId} from ${students} where ${students.userId} = ${users.id}
    and ${students.leftOn} is null and ${withinReach(reach, students.schoolId)} limit 1),
  (select ${students.schoolId} from ${students} join ${guardianships} on ${guardianships.studentId} = ${students.id}
    where ${guardianships.guardianId} = ${users.id} and ${isCurrentGuardianship}
    and ${students.leftOn} is null and ${withinReach(reach, students.schoolId)} limit 1))`;

const isWaiting = and(isNull(users.activatedAt), isNull(users.suspendedAt));

const isOver = sql`${lastEnd.endsAt} <= now()`;
const nearest = sql`abs(extract(epoch from ${lastEnd.endsAt} - now()))`;

const ending = (reach: StaffReach) =>
  db
    .select({
      id: users.id,
      lastName: users.lastName,
      firstName: users.firstName,
      endsAt: lastEnd.endsAt,
      schoolId: schoolOf(reach).as("school_id"),
      over: sql<boolean>`${isOver}`.as("over"),
      inAll: sql<number>`(count(*) over (partition by ${isOver}))::int`.as("in_all"),
      place: sql<number>`row_number() over (partition by ${isOver} order by ${nearest}, ${users.id})`.as(
        "place",
      ),
    })
    .from(lastEnd)
    .innerJoin(users, eq(users.id, lastEnd.userId))
    .where(and(isWaiting, sql`${lastEnd.endsAt} < now() + interval '3 days'`, isFamilyWithin(reach)))
    .as("ending");

/**
 * Who was invited and did not come: with three days left (the nearest end first), or with nothing left that works (the
 * newest end first). Both kinds by one question.
 */
export async function listEndingLinks(reach: StaffReach) {
  const links = ending(reach);
  const found = await db.select().from(links).where(lte(links.place, namedRows)).orderBy(links.place);
  return {
    expiring: waitingOf(found.filter(({ over }) => !over)),
    expired: waitingOf(found.filter(({ over }) => over)),
  };
}

export type EndingLink = Awaited<ReturnType<typeof listEndingLinks>>["expired"]["first"][number];
