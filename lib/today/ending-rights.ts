import { aliasedTable, and, asc, eq, isNull, sql } from "drizzle-orm";
import { guardianships, students, users } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { listedNameIn } from "../people/name-columns";
import { withinReach } from "../people/staff-reach";
import { namedRows, waitingOf } from "./waiting";

const pupils = aliasedTable(users, "pupils");

const isAboutNow = sql`(${guardianships.endsAt} > now() - interval '7 days'
  and ${guardianships.endsAt} < now() + interval '14 days')`;

/** Rights of an adult for a child that ended within a week or end within two, in the order of their end. */
export const listEndingRights = async (reach: StaffReach) =>
  waitingOf(
    await db
      .select({
        inAll: sql<number>`(count(*) over ())::int`,
        guardianshipId: guardianships.id,
        guardianId: users.id,
        guardian: listedNameIn(users),
        child: listedNameIn(pupils),
        endsAt: sql<Date>`${guardianships.endsAt}`.mapWith(students.createdAt),
        ended: sql<boolean>`${guardianships.endsAt} <= now()`,
      })
      .from(guardianships)
      .innerJoin(students, eq(students.id, guardianships.studentId))
      .innerJoin(users, eq(users.id, guardianships.guardianId))
      .innerJoin(pupils, eq(pupils.id, students.userId))
      .where(and(isAboutNow, isNull(students.leftOn), withinReach(reach, students.schoolId)))
      .orderBy(asc(guardianships.endsAt), guardianships.id)
      .limit(namedRows),
  );

export type EndingRight = Awaited<ReturnType<typeof listEndingRights>>["first"][number];
