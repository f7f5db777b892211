import { and, eq, exists, or, sql } from "drizzle-orm";
import { guardianships, students, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { isUuid } from "../../forms/fields";
import { withinReach } from "../staff-reach";

/** A pupil within the reach with the adults beside them; undefined when nobody of the reach has this id. */
export async function findFamily(reach: StaffReach, pupilId: string) {
  if (!isUuid(pupilId)) return undefined;
  const schoolings = db
    .select({ one: sql`1` })
    .from(students)
    .leftJoin(guardianships, eq(guardianships.studentId, students.id))
    .where(
      and(
        eq(students.userId, pupilId),
        withinReach(reach, students.schoolId),
        or(eq(students.userId, users.id), eq(guardianships.guardianId, users.id)),
      ),
    );
  const people = await db
    .select({
      userId: users.id,
      firstName: users.firstName,
      lastName: users.lastName,
      username: users.username,
      role: sql<"pupil" | "guardian">`case when ${users.id} = ${pupilId} then 'pupil' else 'guardian' end`,
      invited: sql<boolean>`${users.invitedAt} is not null`,
    })
    .from(users)
    .where(exists(schoolings))
    .orderBy(sql`${users.id} <> ${pupilId}`, users.createdAt, users.id);
  return people.length > 0 ? people : undefined;
}
