import { and, asc, eq, isNull, type SQL, sql } from "drizzle-orm";
import { classes, schools, students, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { withinReach } from "../staff-reach";

/** How many days ahead a birthday is told. */
export const majorityDays = 60;

const longestList = 300;

/** The day on which a pupil turns 18; born on 29 February, it is the 28th. */
const turns18 = sql`(${students.birthDate} + interval '18 years')::date`;
const today = sql`(now() at time zone 'Europe/Brussels')::date`;

/** Whether a pupil is of age today. */
export const isOfAge: SQL = sql`${turns18} <= ${today}`;

/** Pupils within the reach who are of age or soon will be, and who do not decide for themselves yet, by day. */
export const listMajorities = (reach: StaffReach) =>
  db
    .select({
      studentId: students.id,
      userId: users.id,
      firstName: users.firstName,
      lastName: users.lastName,
      className: classes.name,
      schoolName: schools.name,
      turns18: sql<string>`${turns18}::text`,
      ofAge: sql<boolean>`${isOfAge}`,
      active: sql<boolean>`${users.activatedAt} is not null`,
    })
    .from(students)
    .innerJoin(users, eq(users.id, students.userId))
    .innerJoin(schools, eq(schools.id, students.schoolId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(
      and(
        withinReach(reach, students.schoolId),
        isNull(students.leftOn),
        isNull(students.handedOverAt),
        isNull(users.mergedIntoId),
        isNull(users.erasedAt),
        sql`${turns18} <= ${today} + ${majorityDays}::integer`,
      ),
    )
    .orderBy(sql`${isOfAge}`, asc(turns18), asc(users.foldedName))
    .limit(longestList);

export type ComingMajority = Awaited<ReturnType<typeof listMajorities>>[number];
