import { and, eq, inArray, ne, type SQL, sql } from "drizzle-orm";
import { announcements, schools, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { isUuid } from "../../forms/fields";
import { withinReach } from "../../people/staff-reach";
import { announcementState } from "./announcement-state";
import { draftVersion } from "./draft-version";
import { keyOf, writingOf } from "./write-drafts";

/** All that the secretariat's screens may know of a message. */
const columns = {
  id: announcements.id,
  schoolId: announcements.schoolId,
  schoolSlug: schools.slug,
  schoolName: schools.name,
  level: announcements.level,
  subject: announcements.subject,
  body: announcements.body,
  answerKind: announcements.answerKind,
  choices: announcements.choices,
  answerBy: announcements.answerBy,
  allowsReplies: announcements.allowsReplies,
  audience: announcements.audience,
  toGuardians: announcements.toGuardians,
  toStudents: announcements.toStudents,
  sendAt: announcements.sendAt,
  sentAt: announcements.sentAt,
  editedAt: announcements.editedAt,
  withdrawnAt: announcements.withdrawnAt,
  createdAt: announcements.createdAt,
  authorFirstName: users.firstName,
  authorLastName: users.lastName,
  key: announcements.key,
  version: draftVersion,
  state: announcementState,
};

const selectAnnouncements = (where: SQL | undefined) =>
  db
    .select(columns)
    .from(announcements)
    .innerJoin(schools, eq(schools.id, announcements.schoolId))
    .leftJoin(users, eq(users.id, announcements.authorId))
    .where(where);

export type StaffAnnouncement = Awaited<ReturnType<typeof selectAnnouncements>>[number];

/** A message of a school within the reach; undefined for a foreign and for an unknown one alike. */
export async function findAnnouncement(
  reach: StaffReach,
  announcementId: string,
): Promise<StaffAnnouncement | undefined> {
  if (!isUuid(announcementId)) return undefined;
  const [found] = await selectAnnouncements(
    and(eq(announcements.id, announcementId), withinReach(reach, announcements.schoolId)),
  );
  return found;
}

/** The messages to other schools within the reach that were written in the same act, by school. */
export async function listSiblings(
  reach: StaffReach,
  { id, key }: StaffAnnouncement,
): Promise<StaffAnnouncement[]> {
  const known = await db.select({ id: schools.id }).from(schools).where(withinReach(reach, schools.id));
  const keys = known.map((school) => keyOf(writingOf(key), school.id));
  if (keys.length < 2) return [];
  return selectAnnouncements(and(inArray(announcements.key, keys), ne(announcements.id, id))).orderBy(
    sql`${schools.name}`,
  );
}
