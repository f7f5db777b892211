import { and, count, eq, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import {
  announcementRecipients,
  announcementReplies,
  classes,
  outbox,
  paperRunPeople,
  students,
  users,
} from "@/drizzle/schema";
import { db } from "../../db/client";
import { byFoldedText, keyset, type Page, pageOf, type SortBy } from "../../lists/keyset";
import { walkPages } from "../../lists/walk-pages";
import { fullNameIn } from "../../people/name-columns";
import { mayAnswerToday, readerConditions, readsToday } from "./reader-conditions";
import type { ReaderRequest, ReaderSort } from "./reader-request";

const pupils = alias(users, "pupil");
const recorders = alias(users, "recorder");

const never = sql`timestamptz '1970-01-01'`;

/** By class, then by pupil: whoever reads about one child stands together. */
const sorts: Record<ReaderSort, SortBy> = {
  classe: byFoldedText(sql`coalesce(${classes.name}, '') || ' ' || ${pupils.foldedName}`),
  lecteur: byFoldedText(users.foldedName),
  lu: { by: sql`coalesce(${announcementRecipients.readAt}, ${never})`, type: "timestamptz" },
  reponse: { by: sql`coalesce(${announcementRecipients.answeredAt}, ${never})`, type: "timestamptz" },
};

/** What staff see of one reader about one pupil. */
export const readerColumns = {
  id: announcementRecipients.id,
  userId: users.id,
  lastName: users.lastName,
  firstName: users.firstName,
  studentId: students.id,
  pupilLastName: pupils.lastName,
  pupilFirstName: pupils.firstName,
  className: classes.name,
  asGuardian: announcementRecipients.asGuardian,
  channel: announcementRecipients.channel,
  inDigest: announcementRecipients.inDigest,
  mailState: outbox.state,
  readAt: announcementRecipients.readAt,
  answeredAt: announcementRecipients.answeredAt,
  answer: announcementRecipients.answer,
  recordedBy: sql<string | null>`${fullNameIn(recorders)}`,
  remindedAt: announcementRecipients.remindedAt,
  paperRunId: announcementRecipients.paperRunId,
  givenAt: paperRunPeople.givenAt,
  readsToday,
  mayAnswer: mayAnswerToday,
  replies: sql<number>`(select count(*) from ${announcementReplies}
    where ${announcementReplies.recipientId} = ${announcementRecipients.id})`.mapWith(Number),
  unseen: sql<number>`(select count(*) from ${announcementReplies}
    where ${announcementReplies.recipientId} = ${announcementRecipients.id}
      and not ${announcementReplies.fromStaff} and ${announcementReplies.seenAt} is null)`.mapWith(Number),
};

/** Readers with all that their line tells. `cursor`: where a page that ends with the line ends. */
export const selectReaderRows = (cursor = sql<string>`''`) =>
  db
    .select({ ...readerColumns, cursor })
    .from(announcementRecipients)
    .innerJoin(users, eq(users.id, announcementRecipients.userId))
    .innerJoin(students, eq(students.id, announcementRecipients.studentId))
    .innerJoin(pupils, eq(pupils.id, students.userId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .leftJoin(outbox, eq(outbox.id, announcementRecipients.mailId))
    .leftJoin(recorders, eq(recorders.id, announcementRecipients.recordedById))
    .leftJoin(
      paperRunPeople,
      and(
        eq(paperRunPeople.runId, announcementRecipients.paperRunId),
        eq(paperRunPeople.userId, announcementRecipients.userId),
      ),
    );

export type ReaderRow = Awaited<ReturnType<typeof selectReaderRows>>[number];

/** One page of the readers of a message that was found through a reach. */
export async function listReaders(
  announcementId: string,
  request: ReaderRequest,
  size?: number,
): Promise<Page<ReaderRow>> {
  const place = keyset(request, sorts, announcementRecipients.id, size);
  const rows = await selectReaderRows(place.cursor)
    .where(and(readerConditions(announcementId, request), place.where))
    .orderBy(...place.orderBy)
    .limit(place.limit);
  return pageOf(rows, request, size);
}

/** All of them, a few thousand at a time, for a file to take away. */
export const walkReaders = (announcementId: string, request: ReaderRequest): AsyncGenerator<ReaderRow[]> =>
  walkPages(request, (step, size) => listReaders(announcementId, step, size));

/** How many the filters show, on all pages. */
export async function countReaders(
  announcementId: string,
  request: Pick<ReaderRequest, "filters">,
): Promise<number> {
  const [row] = await db
    .select({ count: count() })
    .from(announcementRecipients)
    .innerJoin(students, eq(students.id, announcementRecipients.studentId))
    .where(readerConditions(announcementId, request));
  return row?.count ?? 0;
}
