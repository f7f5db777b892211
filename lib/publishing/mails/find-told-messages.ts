import { and, asc, eq, type SQL, sql } from "drizzle-orm";
import {
  announcementDocuments,
  announcementRecipients,
  announcements,
  documents,
  schools,
} from "@/drizzle/schema";
import { anyOf } from "../../db/any-of";
import { db } from "../../db/client";
import { listChildrenOf } from "../../people/children";
import { fullName } from "../../people/full-name";
import { listOwnStudents } from "../../people/students";
import { isStanding } from "../standing-message";
import type { ToldMessage, ToldPupil } from "./told-message";

const readerColumns = {
  message: {
    id: announcements.id,
    schoolName: schools.name,
    level: announcements.level,
    subject: announcements.subject,
    body: announcements.body,
    answerKind: announcements.answerKind,
    choices: announcements.choices,
    answerBy: announcements.answerBy,
  },
  studentId: announcementRecipients.studentId,
  asGuardian: announcementRecipients.asGuardian,
  readAt: announcementRecipients.readAt,
  answeredAt: announcementRecipients.answeredAt,
};

type ReaderRow = Awaited<ReturnType<typeof selectReaderRows>>[number];

interface Readable {
  shown: Omit<ToldPupil, "mayAnswer">;
  mayAcknowledge: boolean;
}

/** One message to this person, about whichever of their pupils it was written to. */
export const toldByAnnouncement = (announcementId: string): SQL =>
  eq(announcementRecipients.announcementId, announcementId);

/** What one mail gathers. */
export const toldByMail = (mailId: string): SQL => eq(announcementRecipients.mailId, mailId);

/**
 * What this person may be told at this moment: not withdrawn, and about pupils whom they may read about today.
 * `stillOpen` leaves out what was read or answered meanwhile. To do first, then as it was sent.
 */
export async function findToldMessages(
  userId: string,
  which: SQL,
  { stillOpen }: { stillOpen: boolean },
): Promise<ToldMessage[]> {
  const [rows, pupils] = await Promise.all([selectReaderRows(userId, which), listReadable(userId)]);
  const told = new Map<string, ToldMessage>();
  for (const row of rows) {
    const pupil = pupils.find(({ shown }) => isAbout(row, shown));
    if (pupil && (!stillOpen || isOpen(row, pupil))) addTo(told, row, pupil);
  }
  return withAttachments([...told.values()]);
}

const selectReaderRows = (userId: string, which: SQL) =>
  db
    .select(readerColumns)
    .from(announcementRecipients)
    .innerJoin(announcements, eq(announcements.id, announcementRecipients.announcementId))
    .innerJoin(schools, eq(schools.id, announcements.schoolId))
    .where(and(eq(announcementRecipients.userId, userId), which, isStanding))
    .orderBy(
      sql`${announcements.level} = 'information'`,
      asc(announcements.sentAt),
      asc(announcements.id),
      asc(announcementRecipients.studentId),
    );

const isAbout = ({ studentId, asGuardian }: ReaderRow, pupil: Readable["shown"]) =>
  pupil.studentId === studentId && pupil.isSelf !== asGuardian;

async function listReadable(userId: string): Promise<Readable[]> {
  const [children, own] = await Promise.all([listChildrenOf(userId), listOwnStudents(userId)]);
  const asChild = (child: (typeof children)[number]) => readable(child, false, child.mayAcknowledge);
  return [...own.map((student) => readable(student, true, true)), ...children.map(asChild)];
}

type Taught = Awaited<ReturnType<typeof listOwnStudents>>[number];

const readable = (taught: Taught, isSelf: boolean, mayAcknowledge: boolean): Readable => ({
  shown: {
    studentId: taught.id,
    firstName: taught.firstName,
    fullName: fullName(taught),
    className: taught.className,
    isSelf,
  },
  mayAcknowledge,
});

const mayAnswer = ({ message, answeredAt }: ReaderRow, { mayAcknowledge }: Readable) =>
  message.answerKind !== "none" && mayAcknowledge && answeredAt === null;

const isOpen = (row: ReaderRow, pupil: Readable) => row.readAt === null || mayAnswer(row, pupil);

function addTo(told: Map<string, ToldMessage>, row: ReaderRow, pupil: Readable): void {
  const message = told.get(row.message.id) ?? { ...row.message, attachments: [], pupils: [] };
  message.pupils.push({ ...pupil.shown, mayAnswer: mayAnswer(row, pupil) });
  told.set(message.id, message);
}

async function withAttachments(messages: ToldMessage[]): Promise<ToldMessage[]> {
  if (messages.length === 0) return messages;
  const ids = messages.map(({ id }) => id);
  const attached = await db
    .select({ announcementId: announcementDocuments.announcementId, name: documents.name })
    .from(announcementDocuments)
    .innerJoin(documents, eq(documents.id, announcementDocuments.documentId))
    .where(anyOf(announcementDocuments.announcementId, ids))
    .orderBy(asc(announcementDocuments.position), asc(documents.name));
  return messages.map((message) => ({
    ...message,
    attachments: attached.filter((one) => one.announcementId === message.id).map(({ name }) => name),
  }));
}
