import { and, asc, eq, sql } from "drizzle-orm";
import { classes, schoolYears } from "@/drizzle/schema";
import type { Reader } from "../../db/client";
import { classKey } from "../../enrolment/class-key";

/** The year that runs today, or the one that is coming when none does; past years end in July. */
const isPresentYear = sql`${schoolYears.id} = (
  select year.id from ${schoolYears} as year
  where year.ends_on >= (now() at time zone 'Europe/Brussels')::date
  order by year.starts_on limit 1)`;

/** The classes of the school's present year, by name. */
export const listPresentClasses = (reader: Reader, schoolId: string) =>
  reader
    .select({ id: classes.id, name: classes.name })
    .from(classes)
    .innerJoin(schoolYears, eq(schoolYears.id, classes.schoolYearId))
    .where(and(eq(classes.schoolId, schoolId), isPresentYear))
    .orderBy(asc(classes.name));

/** The class that a typed name means, however it is spelled: « 3 a » is 3A. */
export async function findClassByName(
  reader: Reader,
  schoolId: string,
  typed: string,
): Promise<{ id: string; name: string } | undefined> {
  const known = await listPresentClasses(reader, schoolId);
  return known.find(({ name }) => classKey(name) === classKey(typed));
}

/** The school year that classes are made in today. */
export async function findPresentYear(reader: Reader): Promise<string | undefined> {
  const [year] = await reader.select({ id: schoolYears.id }).from(schoolYears).where(isPresentYear);
  return year?.id;
}
