import { eq, inArray } from "drizzle-orm";
import { students, users } from "@/drizzle/schema";
import { db } from "../../db/client";

/** « Dupont Léa » for each of these students, whose school the caller has made sure of. */
export async function namePupils(studentIds: readonly string[]): Promise<Map<string, string>> {
  if (studentIds.length === 0) return new Map();
  const named = await db
    .select({ id: students.id, lastName: users.lastName, firstName: users.firstName })
    .from(students)
    .innerJoin(users, eq(users.id, students.userId))
    .where(inArray(students.id, [...studentIds]));
  return new Map(named.map(({ id, lastName, firstName }) => [id, `${lastName} ${firstName}`]));
}
