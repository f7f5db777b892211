import { sql } from "drizzle-orm";
import { guardianships } from "@/drizzle/schema";

/**
 * A link between an adult and a pupil that counts today: not ended. Inside another `sql` it keeps its table's name,
 * so that it also holds in a subquery of a select without joins.
 */
export const isCurrentGuardianship = sql<boolean>`(${guardianships.endsAt} is null or ${guardianships.endsAt} > now())`;
