import { type SQL, sql } from "drizzle-orm";
import { guardianships, students, users } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { isSomebody } from "./connection-members";
import { isCurrentGuardianship } from "./current-guardianship";
import { withinReach } from "./staff-reach";

/**
 * Pupils of today and their guardians of today, in the schools within the reach: whom the secretariat looks after.
 * A condition on `users`; the people are gathered once, not looked up one by one: `is true` keeps PostgreSQL from making
 * a join of it, which it would begin at the wrong end.
 */
export const isFamilyWithin = (reach: StaffReach): SQL => sql`(${isSomebody} and (${users.id} in (
  select ${students.userId} from ${students}
    where ${students.leftOn} is null and ${withinReach(reach, students.schoolId)}
  union all
  select ${guardianships.guardianId} from ${guardianships}
    join ${students} on ${students.id} = ${guardianships.studentId}
    where ${students.leftOn} is null and ${isCurrentGuardianship} and ${withinReach(reach, students.schoolId)})) is true)`;
