import { and, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { classes, guardianships, students, users } from "@/drizzle/schema";
import { anyOf } from "../db/any-of";
import { db } from "../db/client";
import { isCurrentGuardianship } from "./current-guardianship";

/** A child of a guardian, in the list of a school. */
export interface Tie {
  guardianId: string;
  firstName: string;
  lastName: string;
  className: string | null;
}

const child = alias(users, "child");

/** The children that these people have in this school, by guardian; the eldest first. */
export async function listChildrenInSchool(
  schoolId: string,
  guardianIds: string[],
): Promise<Map<string, Tie[]>> {
  const rows = await db
    .select({
      guardianId: guardianships.guardianId,
      firstName: child.firstName,
      lastName: child.lastName,
      className: classes.name,
    })
    .from(guardianships)
    .innerJoin(students, eq(students.id, guardianships.studentId))
    .innerJoin(child, eq(child.id, students.userId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(
      and(
        anyOf(guardianships.guardianId, guardianIds),
        isCurrentGuardianship,
        eq(students.schoolId, schoolId),
        isNull(students.leftOn),
      ),
    )
    .orderBy(students.birthDate, child.firstName);
  const ties = new Map<string, Tie[]>();
  for (const row of rows) ties.set(row.guardianId, [...(ties.get(row.guardianId) ?? []), row]);
  return ties;
}
