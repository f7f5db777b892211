import { and, asc, desc, eq, isNull, type SQL, sql } from "drizzle-orm";
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

const listBy = async (reach: StaffReach, ends: SQL, order: SQL) =>
  waitingOf(
    await db
      .select({
        inAll: sql<number>`(count(*) over ())::int`,
        id: users.id,
        lastName: users.lastName,
        firstName: users.firstName,
        endsAt: lastEnd.endsAt,
        schoolId: schoolOf(reach),
      })
      .from(lastEnd)
      .innerJoin(users, eq(users.id, lastEnd.userId))
      .where(and(isWaiting, ends, isFamilyWithin(reach)))
      .orderBy(order, users.id)
      .limit(namedRows),
  );

/** Who was invited, did not come, and has three days left; the nearest end first. */
export const listExpiringLinks = (reach: StaffReach) =>
  listBy(
    reach,
    sql`${lastEnd.endsAt} > now() and ${lastEnd.endsAt} < now() + interval '3 days'`,
    asc(lastEnd.endsAt),
  );

/** Who was invited, did not finish, and has nothing left that works; the newest end first. */
export const listExpiredLinks = (reach: StaffReach) =>
  listBy(reach, sql`${lastEnd.endsAt} <= now()`, desc(lastEnd.endsAt));

export type EndingLink = Awaited<ReturnType<typeof listBy>>["first"][number];
