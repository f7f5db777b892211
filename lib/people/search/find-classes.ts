import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { classes, schools, schoolYears, students } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { withinReach } from "../staff-reach";
import type { SearchQuery } from "./search-query";

const pupils = sql<number>`(select count(*) from ${students} where ${students.classId} = ${classes.id}
  and ${isNull(students.leftOn)})`.mapWith(Number);

/** The classes of that name within the reach that have pupils, the newest school year first. */
export const findClassesNamed = (reach: StaffReach, { together }: SearchQuery, limit: number) =>
  db
    .select({ id: classes.id, name: classes.name, schoolName: schools.name, pupils })
    .from(classes)
    .innerJoin(schools, eq(schools.id, classes.schoolId))
    .innerJoin(schoolYears, eq(schoolYears.id, classes.schoolYearId))
    .where(
      and(
        sql`replace(search_fold(${classes.name}), ' ', '') = ${together}`,
        withinReach(reach, classes.schoolId),
        sql`exists (select from ${students} where ${students.classId} = ${classes.id} and ${students.leftOn} is null)`,
      ),
    )
    .orderBy(desc(schoolYears.startsOn), asc(schools.name))
    .limit(limit);

export type FoundClass = Awaited<ReturnType<typeof findClassesNamed>>[number];
