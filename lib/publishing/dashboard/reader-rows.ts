import { and, eq, type SQL, sql } from "drizzle-orm";
import { announcementRecipients, announcements } from "@/drizzle/schema";
import { anyOf } from "../../db/any-of";
import type { Pupil } from "../../people/pupils";
import { isStanding } from "../standing-message";

/** What must be known of the pupils about whom somebody reads, as `listPupilsOf` gives them. */
export type ReadPupil = Pick<Pupil, "id" | "as" | "mayAcknowledge">;

const idsOf = (pupils: readonly ReadPupil[], wanted: Pupil["as"]) =>
  pupils.filter(({ as }) => as === wanted).map(({ id }) => id);

const isAbout = (pupils: readonly ReadPupil[]): SQL =>
  sql`case when ${announcementRecipients.asGuardian}
    then ${anyOf(announcementRecipients.studentId, idsOf(pupils, "guardian"))}
    else ${anyOf(announcementRecipients.studentId, idsOf(pupils, "self"))} end`;

/**
 * The rows that this person may read today: their own, about pupils from `listPupilsOf`, each read as what they are
 * to that pupil now; messages that are there and were not taken back. To be asked where both tables are joined.
 */
export const isReadBy = (userId: string, pupils: readonly ReadPupil[]): SQL =>
  and(eq(announcementRecipients.userId, userId), isAbout(pupils), isStanding) ?? sql`false`;

/** Something is asked, and this reader has not answered yet. */
export const isUnanswered = sql<boolean>`(${announcements.answerKind} <> 'none' and ${announcementRecipients.answeredAt} is null)`;
