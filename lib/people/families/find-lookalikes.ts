import { and, asc, eq, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import { classes, guardianships, schools, staffRoles, students, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import type { Reader } from "../../db/client";
import { foldName } from "../folded-name";
import { withinReach } from "../staff-reach";

interface Named {
  lastName: string;
  firstName: string;
}

/** Pupils within the reach who go by that name, unless both birth dates are known and differ. */
export const findLikelyPupils = (
  reader: Reader,
  reach: StaffReach,
  { lastName, firstName, birthDate }: Named & { birthDate: string | null },
) =>
  reader
    .select({
      userId: users.id,
      studentId: students.id,
      schoolId: students.schoolId,
      username: users.username,
      birthDate: students.birthDate,
      className: classes.name,
      schoolName: schools.name,
    })
    .from(users)
    .innerJoin(students, eq(students.userId, users.id))
    .innerJoin(schools, eq(schools.id, students.schoolId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(
      and(
        eq(users.foldedName, foldName(lastName, firstName)),
        isNull(users.mergedIntoId),
        withinReach(reach, students.schoolId),
        birthDate === null ? sql`true` : or(eq(students.birthDate, birthDate), isNull(students.birthDate)),
      ),
    )
    .orderBy(asc(users.createdAt))
    .limit(5);

export type LikelyPupil = Awaited<ReturnType<typeof findLikelyPupils>>[number];

/** Who is only a pupil is no adult. */
const isAdult = (reader: Reader): SQL =>
  sql`(not exists (${reader.select({ one: sql`1` }).from(students).where(eq(students.userId, users.id))})
    or exists (${reader.select({ one: sql`1` }).from(guardianships).where(eq(guardianships.guardianId, users.id))})
    or exists (${reader.select({ one: sql`1` }).from(staffRoles).where(eq(staffRoles.userId, users.id))}))`;

/**
 * The account that an adult has already in the organisation: the folded name agrees, and so does the address or the
 * telephone; never the address alone. Oldest first.
 */
export async function findLikelyAdults(
  reader: Reader,
  { lastName, firstName, email, phone }: Named & { email: string | null; phone: string | null },
) {
  if (email === null && phone === null) return [];
  const address = email?.toLowerCase() ?? "";
  return reader
    .select({ userId: users.id, username: users.username })
    .from(users)
    .where(
      and(
        eq(users.foldedName, foldName(lastName, firstName)),
        isNull(users.mergedIntoId),
        ne(users.foldedName, " "),
        or(
          sql`lower(${users.email}) = ${address}`,
          sql`lower(${users.secondEmail}) = ${address}`,
          eq(users.phone, phone ?? ""),
        ),
        isAdult(reader),
      ),
    )
    .orderBy(asc(users.createdAt))
    .limit(5);
}

export type LikelyAdult = Awaited<ReturnType<typeof findLikelyAdults>>[number];
