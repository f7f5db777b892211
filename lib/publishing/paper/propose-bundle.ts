import { createHash } from "node:crypto";
import { and, asc, eq, isNull, not } from "drizzle-orm";
import { announcementRecipients, announcements, students, users } from "@/drizzle/schema";
import type { Reader } from "../../db/client";
import { choiceOfPeople } from "../../letters/letter-choice";
import { listAddressees } from "../../letters/list-addressees";
import { type Addressee, gatherAddressees } from "../../letters/plan-letters";
import { groupBy } from "../../lists/group-by";
import { isOpenAccount } from "../../people/open-account";
import { readsToday, wasRead } from "../readers/reader-conditions";
import { isStanding } from "../standing-message";

/** An envelope to be: one adult or student, with all that they did not get. */
export interface PlannedEnvelope {
  addressee: Addressee;
  /** Their rows, one a message and pupil. */
  recipientIds: string[];
  messages: number;
}

/** What would be printed now, in the order of the sheets. */
export interface BundleProposal {
  envelopes: PlannedEnvelope[];
  messages: number;
  /** Names this printing: the same for all who see the same list, another once it was printed. */
  key: string;
}

/**
 * What families on paper of this school did not get: sent, not withdrawn, neither printed nor read on the portal, and
 * about pupils whom they may still read about. One envelope a person, by the class of the eldest child.
 */
export async function proposeBundle(reader: Reader, schoolId: string): Promise<BundleProposal> {
  const rows = await listWaiting(reader, schoolId);
  const ofPerson = groupBy(rows, ({ userId }) => userId);
  const people = await listAddressees(reader, schoolId, choiceOfPeople([...ofPerson.keys()]));
  const envelopes = gatherAddressees(people).map((addressee) =>
    envelopeFor(addressee, ofPerson.get(addressee.userId) ?? []),
  );
  return { envelopes, messages: countMessages(rows), key: keyOf(schoolId, rows) };
}

const listWaiting = (reader: Reader, schoolId: string) =>
  reader
    .select({
      id: announcementRecipients.id,
      userId: announcementRecipients.userId,
      announcementId: announcementRecipients.announcementId,
    })
    .from(announcementRecipients)
    .innerJoin(announcements, eq(announcements.id, announcementRecipients.announcementId))
    .innerJoin(students, eq(students.id, announcementRecipients.studentId))
    .innerJoin(users, eq(users.id, announcementRecipients.userId))
    .where(
      and(
        eq(announcements.schoolId, schoolId),
        isStanding,
        eq(announcementRecipients.channel, "paper"),
        isNull(announcementRecipients.paperRunId),
        not(wasRead),
        isNull(students.leftOn),
        readsToday,
        isOpenAccount,
      ),
    )
    .orderBy(asc(announcementRecipients.id));

type WaitingRow = Awaited<ReturnType<typeof listWaiting>>[number];

const countMessages = (rows: WaitingRow[]) => new Set(rows.map(({ announcementId }) => announcementId)).size;

const envelopeFor = (addressee: Addressee, rows: WaitingRow[]): PlannedEnvelope => ({
  addressee,
  recipientIds: rows.map(({ id }) => id),
  messages: countMessages(rows),
});

const keyOf = (schoolId: string, rows: WaitingRow[]) =>
  createHash("sha256")
    .update(JSON.stringify([schoolId, rows.map(({ id }) => id)]))
    .digest("base64url");
