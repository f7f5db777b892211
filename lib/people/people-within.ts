import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { guardianships, staffRoles, students } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";

/**
 * `isPersonWithin` for a column that holds a person's id, joined accounts included. For long lists: the people are
 * gathered once, not looked up row by row.
 */
export function isAmongPeopleWithin(reach: StaffReach, userId: SQLWrapper): SQL {
  if (reach === "everywhere") return sql`true`;
  const schoolIds = sql`${sql.param(reach)}::uuid[]`;
  return sql`${userId} in (
    select ${students.userId} from ${students} where ${students.schoolId} = any(${schoolIds})
    union all
    select ${guardianships.guardianId} from ${guardianships} join ${students} on ${students.id} = ${guardianships.studentId}
      where ${students.schoolId} = any(${schoolIds})
    union all
    select ${staffRoles.userId} from ${staffRoles}
      where ${staffRoles.schoolId} = any(${schoolIds}) and ${staffRoles.endedAt} is null)`;
}
