import { count, eq, type SQL, sql } from "drizzle-orm";
import { announcementRecipients, classes, students } from "@/drizzle/schema";
import { db } from "../../db/client";
import { byClassName } from "../../people/class-order";
import { owesAnswer, readerConditions, wasRead } from "./reader-conditions";

const { answeredAt, answer, channel, studentId } = announcementRecipients;

const counted = (condition: SQL) => sql<number>`(count(*) filter (where ${condition}))`.mapWith(Number);
const pupilsWhere = (condition: SQL) =>
  sql<number>`(count(distinct ${studentId}) filter (where ${condition}))`.mapWith(Number);

const isAnswered = sql`${answeredAt} is not null`;

/** Readers are adults and pupils, one row each and child; a pupil counts as soon as one of their readers has. */
const counts = {
  readers: count(),
  read: counted(wasRead),
  answered: counted(isAnswered),
  unanswered: counted(owesAnswer),
  paper: counted(sql`${channel} = 'paper'`),
  pupils: pupilsWhere(sql`true`),
  pupilsRead: pupilsWhere(wasRead),
  pupilsAnswered: pupilsWhere(isAnswered),
};

/** How far a message has come with all its readers. */
export async function countReading(announcementId: string) {
  const [[all], answers, [differing]] = await Promise.all([
    db
      .select(counts)
      .from(announcementRecipients)
      .innerJoin(students, eq(students.id, studentId))
      .where(isOf(announcementId)),
    countAnswers(announcementId),
    db
      .select({ pupils: pupilsWhere(sql`true`) })
      .from(announcementRecipients)
      .innerJoin(students, eq(students.id, studentId))
      .where(readerConditions(announcementId, { filters: { etat: "differ" } })),
  ]);
  if (!all) throw new Error("Nothing was counted.");
  return { ...all, answers, differing: differing?.pupils ?? 0 };
}

const isOf = (announcementId: string) => eq(announcementRecipients.announcementId, announcementId);

/** How often each answer was given, by its words as they are kept. */
async function countAnswers(announcementId: string): Promise<Record<string, number>> {
  const rows = await db
    .select({ answer, times: count() })
    .from(announcementRecipients)
    .where(sql`${isOf(announcementId)} and ${isAnswered}`)
    .groupBy(answer);
  return Object.fromEntries(rows.map(({ answer: given, times }) => [given ?? "", times]));
}

export type ReadingCounts = Awaited<ReturnType<typeof countReading>>;

/** How far it has come in each class, in the order of a school; `id` null: pupils without a class. */
export async function countReadingByClass(announcementId: string) {
  const rows = await db
    .select({ id: classes.id, name: classes.name, ...counts })
    .from(announcementRecipients)
    .innerJoin(students, eq(students.id, studentId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(isOf(announcementId))
    .groupBy(classes.id);
  return rows.sort((one, other) => byClassName(one.name, other.name));
}

export type ClassReading = Awaited<ReturnType<typeof countReadingByClass>>[number];
