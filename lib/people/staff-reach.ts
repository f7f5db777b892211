import { asc, inArray, type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { guardianships, schools, staffRoles, students, users } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { byName, schoolColumns } from "./schools";

/** Rows whose school lies within the reach. */
export const withinReach = (reach: StaffReach, schoolId: PgColumn): SQL =>
  reach === "everywhere" ? sql`true` : inArray(schoolId, reach);

/**
 * People whom staff of these schools may see: who is or was taught there, who stands or stood beside one of them,
 * and who works there. To be asked of `users`. An account that was joined to another is nobody any more.
 */
export function isPersonWithin(reach: StaffReach): SQL {
  const is = sql`${users}.merged_into_id is null`;
  if (reach === "everywhere") return is;
  const schoolIds = sql`${sql.param(reach)}::uuid[]`;
  return sql`${is} and (
    exists (select from ${students} where ${students.userId} = ${users}.id and ${students.schoolId} = any(${schoolIds}))
    or exists (select from ${guardianships} join ${students} on ${students.id} = ${guardianships.studentId}
      where ${guardianships.guardianId} = ${users}.id and ${students.schoolId} = any(${schoolIds}))
    or exists (select from ${staffRoles} where ${staffRoles.userId} = ${users}.id
      and ${staffRoles.endedAt} is null and ${staffRoles.schoolId} = any(${schoolIds})))`;
}

const schoolsWithin = (reach: StaffReach) =>
  db.select(schoolColumns).from(schools).where(withinReach(reach, schools.id)).orderBy(asc(schools.name));

/** The schools within the reach, by name. */
export const listSchoolsWithin = async (reach: StaffReach) => (await schoolsWithin(reach)).sort(byName);

/** The school of that slug within the reach; without a slug the only one. Undefined: a choice is still to be made. */
export async function chooseSchool(reach: StaffReach, slug?: string) {
  const known = await listSchoolsWithin(reach);
  if (slug !== undefined) return known.find((school) => school.slug === slug);
  return known.length === 1 ? known[0] : undefined;
}
