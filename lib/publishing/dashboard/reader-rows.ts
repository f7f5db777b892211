import { and, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { announcementRecipients, announcements } from "@/drizzle/schema";
import type { Pupil } from "../../people/pupils";

/** What a row of a reader must know of the pupils whom somebody may read about today. */
export type ReadPupil = Pick<Pupil, "id" | "as">;

const isAbout = (pupils: readonly ReadPupil[]): SQL => {
  const ids = pupils.map(({ id }) => id);
  const asGuardian = pupils.map(({ as }) => as === "guardian");
  return sql`(${announcementRecipients.studentId}, ${announcementRecipients.asGuardian})
    in (select * from unnest(${sql.param(ids)}::uuid[], ${sql.param(asGuardian)}::boolean[]))`;
};

/**
 * The rows that this person may read today: their own, about pupils from `listPupilsOf`, each read as what they are
 * to that pupil now; messages that are there and were not taken back. To be asked where both tables are joined.
 */
export const isReadBy = (userId: string, pupils: readonly ReadPupil[]): SQL =>
  and(
    eq(announcementRecipients.userId, userId),
    isAbout(pupils),
    isNotNull(announcements.sentAt),
    isNull(announcements.withdrawnAt),
  ) ?? sql`false`;

/** Something is asked, and this reader has not answered yet. */
export const isToDo = sql<boolean>`(${announcements.answerKind} <> 'none' and ${announcementRecipients.answeredAt} is null)`;
