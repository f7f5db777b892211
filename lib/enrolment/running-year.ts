import { and, desc, eq } from "drizzle-orm";
import { promotions, schoolYears } from "@/drizzle/schema";
import type { Reader } from "../db/client";
import { type SchoolYearDates, schoolYearOf } from "./school-year";

/**
 * The school year that a school's lists and imports are about: the calendar's, or the coming one as soon as the school
 * has moved its pupils there, in June perhaps. An undo brings it back.
 */
export async function findRunningYear(
  reader: Reader,
  schoolId: string,
  today: string,
): Promise<SchoolYearDates> {
  const running = schoolYearOf(today);
  const [reached] = await reader
    .select({ label: schoolYears.label, startsOn: schoolYears.startsOn, endsOn: schoolYears.endsOn })
    .from(promotions)
    .innerJoin(schoolYears, eq(schoolYears.id, promotions.toYearId))
    .where(and(eq(promotions.schoolId, schoolId), eq(promotions.state, "committed")))
    .orderBy(desc(schoolYears.label))
    .limit(1);
  return reached && reached.label > running.label ? reached : running;
}
