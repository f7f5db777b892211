import { type SQL, sql } from "drizzle-orm";
import { guardianships, schools, staffRoles, students, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import type { Reader } from "../../db/client";

/** A schooling that has to be kept: still here, or left less long ago than the school keeps. */
const keptSchooling = sql`(student.left_on is null
  or student.left_on + make_interval(years => school.retention_years) > (now() at time zone 'Europe/Brussels')::date)`;

const out = (reach: StaffReach): SQL =>
  reach === "everywhere" ? sql`false` : sql`student.school_id <> all(${sql.param(reach)}::uuid[])`;

/**
 * Whose retention is over: known only as leavers, or as guardians of leavers, whose schools have kept them as long as
 * they keep, all within the reach; nobody of the staff, nobody who is joined to another account or erased already.
 */
export const erasableIds = (reach: StaffReach): SQL => sql`
  select tie.user_id from (
    select student.user_id, ${keptSchooling} or ${out(reach)} as keeps
      from ${students} as student join ${schools} as school on school.id = student.school_id
    union all
    select link.guardian_id, ${keptSchooling} or ${out(reach)}
      from ${guardianships} as link join ${students} as student on student.id = link.student_id
      join ${schools} as school on school.id = student.school_id) as tie
  join ${users} as person on person.id = tie.user_id and person.erased_at is null and person.merged_into_id is null
  where not exists (select from ${staffRoles} as held where held.user_id = tie.user_id and held.ended_at is null)
  group by tie.user_id having not bool_or(tie.keeps)`;

/** What would be erased, in figures. */
export interface ErasableCounts {
  pupils: number;
  guardians: number;
}

export async function countErasable(reader: Reader, reach: StaffReach): Promise<ErasableCounts> {
  const [row] = await reader.execute<{ pupils: number; guardians: number }>(sql`
    select count(*) filter (where taught)::integer as pupils, count(*) filter (where not taught)::integer as guardians
    from (select exists (select from ${students} as own where own.user_id = erasable.user_id) as taught
      from (${erasableIds(reach)}) as erasable) as counted`);
  return row ?? { pupils: 0, guardians: 0 };
}

const longestList = 100;

export interface ErasablePerson {
  userId: string;
  lastName: string;
  firstName: string;
  username: string;
  /** The newest day on which they or one of their children left. */
  leftOn: string;
}

/** The first hundred of them by name, to be looked at before anything is done. */
export const listErasable = (reader: Reader, reach: StaffReach): Promise<ErasablePerson[]> =>
  reader.execute<ErasablePerson & Record<string, unknown>>(sql`
    select person.id as "userId", person.last_name as "lastName", person.first_name as "firstName", person.username,
      (select max(student.left_on)::text from ${students} as student where student.user_id = person.id
        or exists (select from ${guardianships} as link where link.student_id = student.id
          and link.guardian_id = person.id)) as "leftOn"
    from ${users} as person where person.id in (${erasableIds(reach)})
    order by person.folded_name collate "C", person.id limit ${longestList}`);
