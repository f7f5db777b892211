import { type SQL, sql } from "drizzle-orm";
import { type Audience, classes, guardianships, students, users } from "@/drizzle/schema";
import { isReadingGuardianship } from "../../people/current-guardianship";
import { isOpenAccount } from "../../people/open-account";
import { isMeant } from "../audience";
import { deliveryChannel } from "./delivery-channel";

/** What decides who reads a message, and how they learn of it. */
export interface Addressed {
  schoolId: string;
  level: string;
  audience: Audience;
  toGuardians: boolean;
  toStudents: boolean;
}

/** The pupils who are meant today, as a query of one column, `id`. */
export const selectMeantPupils = ({
  schoolId,
  audience,
}: Pick<Addressed, "schoolId" | "audience">): SQL => sql`
  select ${students.id} from ${students} left join ${classes} on ${classes.id} = ${students.classId}
  where ${isMeant(schoolId, audience)}`;

/**
 * Who reads a message about which of these pupils, and how they learn of it: `user_id`, `student_id`, `as_guardian`,
 * `channel`. Guardians read through a right of today, pupils for themselves. `isOne` is asked of `students`.
 */
export const selectReaders = (
  { level, toGuardians, toStudents }: Pick<Addressed, "level" | "toGuardians" | "toStudents">,
  isOne: SQL,
): SQL => sql`
  select ${users.id} as user_id, ${students.id} as student_id, true as as_guardian, ${deliveryChannel(level)} as channel, ${users.onPaper} as on_paper
  from ${students} join ${guardianships} on ${guardianships.studentId} = ${students.id}
  join ${users} on ${users.id} = ${guardianships.guardianId}
  where ${toGuardians} and ${isOne} and ${isReadingGuardianship} and ${isOpenAccount}
  union all
  select ${users.id}, ${students.id}, false, ${deliveryChannel(level)}, ${users.onPaper}
  from ${students} join ${users} on ${users.id} = ${students.userId}
  where ${toStudents} and ${isOne} and ${isOpenAccount}`;
