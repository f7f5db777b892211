import { sql } from "drizzle-orm";
import { guardianships, students } from "@/drizzle/schema";

/**
 * A link between an adult and a pupil that counts today: not ended. Inside another `sql` it keeps its table's name,
 * so that it also holds in a subquery of a select without joins.
 */
export const isCurrentGuardianship = sql<boolean>`(${guardianships.endsAt} is null or ${guardianships.endsAt} > now())`;

/**
 * A link through which an adult reads about the pupil today: current, with the right to read, and allowed by a
 * student of age who decides for themselves. To be asked where `guardianships` is joined with its `students`.
 */
export const isReadingGuardianship = sql<boolean>`(${guardianships.mayRead} and ${isCurrentGuardianship}
  and (${students.handedOverAt} is null or ${guardianships.studentAllows}))`;
