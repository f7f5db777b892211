import { and, asc, eq, sql } from "drizzle-orm";
import { guardianships, students, users } from "@/drizzle/schema";
import { isReadingGuardianship } from "./current-guardianship";
import { isReadableSchooling } from "./current-schooling";
import { selectStudents } from "./student-summary";

/** What this adult may do for the child besides reading. */
const rightColumns = { mayAcknowledge: guardianships.mayAcknowledge, mayWrite: guardianships.mayWrite };

const childrenOf = selectStudents(rightColumns)
  .innerJoin(guardianships, eq(guardianships.studentId, students.id))
  .where(
    and(
      eq(guardianships.guardianId, sql.placeholder("guardianId")),
      isReadingGuardianship,
      isReadableSchooling,
    ),
  )
  .orderBy(sql`${students.birthDate} asc nulls last`, asc(users.firstName), asc(students.id))
  .prepare("children_of");

/** The children whom this adult may read about today, eldest first, in one query with school and class. */
export const listChildrenOf = (guardianId: string): Promise<Child[]> => childrenOf.execute({ guardianId });

/** A student seen from one guardian. */
export type Child = Awaited<ReturnType<typeof childrenOf.execute>>[number];

/** One of them; undefined for an unknown child and for someone else's alike. */
export async function findChildOf(guardianId: string, studentId: string): Promise<Child | undefined> {
  const children = await listChildrenOf(guardianId);
  return children.find(({ id }) => id === studentId);
}
