import { sql } from "drizzle-orm";
import {
  announcementRecipients,
  announcements,
  classes,
  guardianships,
  studentGroupMembers,
  students,
  users,
} from "@/drizzle/schema";
import { now } from "../../clock";
import { anyOf } from "../../db/any-of";
import type { Transaction } from "../../db/client";
import { schoolYearOf } from "../../enrolment/school-year";
import { isoDay } from "../../i18n/formats";
import { classYear } from "../../people/class-year";
import { isReadingGuardianship } from "../../people/current-guardianship";
import { deliveryChannel } from "./delivery-channel";

/** Whether somebody reads the message about this pupil already: as it was sent, whatever the pupil's class today. */
const wasAbout = sql`exists (select from ${announcementRecipients} as known
  where known.announcement_id = ${announcements.id} and known.student_id = ${students.id})`;

const audience = (part: string) => sql`${announcements.audience}->${sql.raw(`'${part}'`)}`;

/** Whether the message names the pupil, who was there when it was sent; for a pupil about whom nobody read. */
const names = sql`(${announcements.sentAt} >= ${students.createdAt} and (
  ${announcements.audience} @> '{"wholeSchool": true}'
  or ${audience("years")} ? ${classYear}
  or ${audience("classIds")} ? ${students.classId}::text
  or ${audience("studentIds")} ? ${students.id}::text
  or exists (select from ${studentGroupMembers} where ${studentGroupMembers.studentId} = ${students.id}
    and ${audience("groupIds")} ? ${studentGroupMembers.groupId}::text)))`;

/**
 * Lets guardians who were tied to a pupil today read what this school year's messages told about the pupil; no mail
 * tells them of it. Who is on paper finds it in the next printing. Links that give no right to read change nothing.
 */
export async function addLateReaders(tx: Transaction, guardianshipIds: readonly string[]): Promise<void> {
  if (guardianshipIds.length === 0) return;
  const { startsOn } = schoolYearOf(isoDay(now()));
  await tx.execute(sql`
    insert into ${announcementRecipients} (announcement_id, user_id, student_id, as_guardian, channel)
    select ${announcements.id}, ${users.id}, ${students.id}, true,
      case ${deliveryChannel(announcements.level)} when 'paper' then 'paper' else 'account' end::delivery_channel
    from ${guardianships} join ${students} on ${students.id} = ${guardianships.studentId}
    join ${users} on ${users.id} = ${guardianships.guardianId}
    left join ${classes} on ${classes.id} = ${students.classId}
    join ${announcements} on ${announcements.schoolId} = ${students.schoolId}
    where ${anyOf(guardianships.id, guardianshipIds)} and ${isReadingGuardianship}
      and ${announcements.toGuardians} and ${announcements.withdrawnAt} is null
      and ${announcements.sentAt} >= ${startsOn}::date and (${wasAbout} or ${names})
    on conflict do nothing`);
}
