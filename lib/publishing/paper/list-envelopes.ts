import { and, asc, eq, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import {
  announcementRecipients,
  announcements,
  classes,
  paperRunPeople,
  students,
  users,
} from "@/drizzle/schema";
import { db } from "../../db/client";
import { choiceOfPeople } from "../../letters/letter-choice";
import { listAddressees } from "../../letters/list-addressees";
import { type Addressee, gatherAddressees } from "../../letters/plan-letters";
import { groupBy } from "../../lists/group-by";
import { owesAnswer, readsToday } from "../readers/reader-conditions";

const pupils = alias(users, "pupil");

/** A message to somebody about one pupil, as it stands in an envelope. */
const sheetColumns = {
  envelopeId: paperRunPeople.id,
  userId: paperRunPeople.userId,
  givenAt: paperRunPeople.givenAt,
  recipientId: announcementRecipients.id,
  announcementId: announcements.id,
  subject: announcements.subject,
  answerKind: announcements.answerKind,
  choices: announcements.choices,
  answer: announcementRecipients.answer,
  owesAnswer,
  asGuardian: announcementRecipients.asGuardian,
  pupilFirstName: pupils.firstName,
  pupilLastName: pupils.lastName,
  className: classes.name,
};

/** Without what was withdrawn since, and without whom may not read about the pupil any more. */
const listSheets = (runId: string) =>
  db
    .select(sheetColumns)
    .from(paperRunPeople)
    .innerJoin(
      announcementRecipients,
      and(
        eq(announcementRecipients.userId, paperRunPeople.userId),
        eq(announcementRecipients.paperRunId, paperRunPeople.runId),
      ),
    )
    .innerJoin(announcements, eq(announcements.id, announcementRecipients.announcementId))
    .innerJoin(students, eq(students.id, announcementRecipients.studentId))
    .innerJoin(pupils, eq(pupils.id, students.userId))
    .leftJoin(classes, eq(classes.id, students.classId))
    .where(and(eq(paperRunPeople.runId, runId), isNull(announcements.withdrawnAt), readsToday))
    .orderBy(
      asc(paperRunPeople.position),
      asc(announcements.sentAt),
      asc(announcements.id),
      asc(students.birthDate),
      asc(pupils.firstName),
      asc(students.id),
    );

export type Sheet = Awaited<ReturnType<typeof listSheets>>[number];

/** What one person is handed: theirs alone, even where two adults live under one roof. */
export interface Envelope {
  id: string;
  addressee: Addressee;
  givenAt: Date | null;
  /** In the order in which the messages were sent. */
  sheets: Sheet[];
}

/** The envelopes of a bundle that was found through a reach, in their order, with what still belongs in them. */
export async function listEnvelopes(run: { id: string; schoolId: string }): Promise<Envelope[]> {
  const sheets = await listSheets(run.id);
  const ofPerson = groupBy(sheets, ({ userId }) => userId);
  const people = await listAddressees(db, run.schoolId, choiceOfPeople([...ofPerson.keys()]));
  const addressees = new Map(gatherAddressees(people).map((person) => [person.userId, person]));
  return [...ofPerson].flatMap(([userId, [first, ...rest]]) => {
    const addressee = addressees.get(userId);
    if (!addressee || !first) return [];
    const { envelopeId: id, givenAt } = first;
    return [{ id, addressee, givenAt, sheets: [first, ...rest] }];
  });
}
