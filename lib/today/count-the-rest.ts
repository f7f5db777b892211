import { sql } from "drizzle-orm";
import { guardianships, outbox, students, users } from "@/drizzle/schema";
import { isOnPaperPile } from "../access/paper-pile";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { isMailWithin } from "../mail/outbox-view/outbox-filters";
import { isSomebody } from "../people/connection-members";
import { isReadingGuardianship } from "../people/current-guardianship";
import { withinReach } from "../people/staff-reach";

/** What waits without a name on the page: a number and where to go. */
export interface RestCounts {
  /** Guardians who can only be reached by letter, and never connected. */
  onPaper: number;
  failedMails: number;
  /** Pupils who come of age within two months, or did and were not handed their own file. */
  majorities: number;
}

const onPaper = (reach: StaffReach) => sql`(select count(*)::int from ${users}
  where ${isSomebody} and ${users.activatedAt} is null and ${users.suspendedAt} is null and ${isOnPaperPile}
  and (${users.id} in (select ${guardianships.guardianId} from ${guardianships}
    join ${students} on ${students.id} = ${guardianships.studentId}
    where ${students.leftOn} is null and ${isReadingGuardianship} and ${withinReach(reach, students.schoolId)})) is true)`;

const failedMails = (reach: StaffReach) => sql`(select count(*)::int from ${outbox}
  where ${outbox.state} = 'failed' and ${outbox.createdAt} > now() - interval '14 days' and ${isMailWithin(reach)})`;

const majorities = (reach: StaffReach) => sql`(select count(*)::int from ${students}
  where ${students.leftOn} is null and ${students.handedOverAt} is null and ${withinReach(reach, students.schoolId)}
  and ${students.birthDate} <= (current_date + interval '60 days' - interval '18 years')
  and ${students.birthDate} > (current_date - interval '19 years'))`;

/** The three counts in one question. */
export async function countTheRest(reach: StaffReach): Promise<RestCounts> {
  const [counts] = await db.execute<{ on_paper: number; failed_mails: number; majorities: number }>(
    sql`select ${onPaper(reach)} as on_paper, ${failedMails(reach)} as failed_mails, ${majorities(reach)} as majorities`,
  );
  return {
    onPaper: counts?.on_paper ?? 0,
    failedMails: counts?.failed_mails ?? 0,
    majorities: counts?.majorities ?? 0,
  };
}
