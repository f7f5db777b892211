import { sql } from "drizzle-orm";
import { guardianships, students, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import type { Reader } from "../../db/client";
import { isPersonWithin } from "../staff-reach";

/** Two accounts that may be one person's. */
export interface LikelyDuplicate {
  oneId: string;
  otherId: string;
  lastName: string;
  firstName: string;
  oneUsername: string;
  otherUsername: string;
  /** What agrees besides the name. */
  sameEmail: boolean;
  samePhone: boolean;
}

const longestList = 200;

/** Whether one of the two stands beside the other: father and son of one name are two people. */
const areKin = sql`exists (
  select from ${guardianships} join ${students} on ${students.id} = ${guardianships.studentId}
  where (${guardianships.guardianId} = one.id and ${students.userId} = other.id)
    or (${guardianships.guardianId} = other.id and ${students.userId} = one.id))`;

/**
 * Accounts within the reach that go by one folded name and share an address or a telephone, the first 200 by name.
 * Never the address alone: two people may share it.
 */
export const listLikelyDuplicates = (reader: Reader, reach: StaffReach): Promise<LikelyDuplicate[]> =>
  reader.execute<LikelyDuplicate & Record<string, unknown>>(sql`
    with known as materialized (
      select id, folded_name, last_name, first_name, username, lower(email) as email, phone from ${users}
      where ${users.erasedAt} is null and folded_name in (
        select folded_name from ${users} where merged_into_id is null group by folded_name having count(*) > 1)
      and ${isPersonWithin(reach)})
    select one.id as "oneId", other.id as "otherId", one.last_name as "lastName", one.first_name as "firstName",
      one.username as "oneUsername", other.username as "otherUsername",
      coalesce(one.email = other.email, false) as "sameEmail",
      coalesce(one.phone = other.phone, false) as "samePhone"
    from known as one join known as other on other.folded_name = one.folded_name and other.id > one.id
    where (one.email = other.email or one.phone = other.phone) and not ${areKin}
    order by one.last_name, one.first_name, one.id limit ${longestList}`);
