import { and, eq } from "drizzle-orm";
import { announcements, schools } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { isUuid } from "../../forms/fields";
import { withinReach } from "../../people/staff-reach";

/** What is asked of whoever reads a message, and what of it can still change. */
const columns = {
  id: announcements.id,
  schoolId: announcements.schoolId,
  schoolName: schools.name,
  subject: announcements.subject,
  answerKind: announcements.answerKind,
  choices: announcements.choices,
  answerBy: announcements.answerBy,
  sentAt: announcements.sentAt,
  withdrawnAt: announcements.withdrawnAt,
};

const selectMessage = () =>
  db.select(columns).from(announcements).innerJoin(schools, eq(schools.id, announcements.schoolId));

/** A message, seen for who has read it. */
export type ReadMessage = Awaited<ReturnType<typeof selectMessage>>[number];

/** A message of a school within the reach, sent or not; undefined for a foreign one and an unknown one alike. */
export async function findReadMessage(
  reach: StaffReach,
  announcementId: string,
): Promise<ReadMessage | undefined> {
  if (!isUuid(announcementId)) return undefined;
  const [message] = await selectMessage().where(
    and(eq(announcements.id, announcementId), withinReach(reach, announcements.schoolId)),
  );
  return message;
}
