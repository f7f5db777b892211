import { eq, inArray, or } from "drizzle-orm";
import { guardianships, students } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import type { School } from "../people/schools";
import { chooseSchool, listSchoolsWithin } from "../people/staff-reach";
import type { LetterQuery } from "./letter-choice";

/**
 * Which school writes: the one asked for, the only one, or the first by name that teaches somebody of those who were
 * chosen. Undefined: a choice is still to be made, or the school lies beyond the reach.
 */
export async function choosePrintingSchool(
  reach: StaffReach,
  { ecole, personnes }: Pick<LetterQuery, "ecole" | "personnes">,
): Promise<School | undefined> {
  const school = await chooseSchool(reach, ecole);
  if (school || ecole !== undefined || !personnes) return school;
  const known = new Set(await schoolsOf(personnes));
  return (await listSchoolsWithin(reach)).find(({ id }) => known.has(id));
}

async function schoolsOf(userIds: string[]): Promise<string[]> {
  const rows = await db
    .selectDistinct({ schoolId: students.schoolId })
    .from(students)
    .leftJoin(guardianships, eq(guardianships.studentId, students.id))
    .where(or(inArray(students.userId, userIds), inArray(guardianships.guardianId, userIds)));
  return rows.map(({ schoolId }) => schoolId);
}
