import { sql } from "drizzle-orm";
import { announcementRecipients, announcements, outbox, users } from "@/drizzle/schema";
import { now } from "../../clock";
import { db, type Transaction } from "../../db/client";
import { takeTurn } from "../../db/take-turns";
import { isoDay } from "../../i18n/formats";
import { enqueueMails } from "../../mail/enqueue-mail";
import { lastDigestMoment } from "./digest-moment";
import { wantsMails } from "./mailable";

const peopleAtOnce = 2_000;

/**
 * Queues the digests that are due: one a person and day, of all that waits for them across children and schools and
 * was sent before 18:00. A portal that was down then catches up. Several at once, or one that is killed, tell nobody
 * twice: messages name their mail in the transaction that writes it. Returns how many people get one.
 */
export async function queueDigests(): Promise<number> {
  let people = 0;
  let queued: number;
  do {
    queued = await db.transaction(queueSome);
    people += queued;
  } while (queued === peopleAtOnce);
  return people;
}

async function queueSome(tx: Transaction): Promise<number> {
  await takeTurn(tx, "digests");
  const due = lastDigestMoment(now());
  const readers = await findReaders(tx, due);
  await enqueueMails(
    tx,
    readers.map((reader) => digestTo(reader, due)),
  );
  if (readers.length > 0) await gather(tx, due);
  return readers.length;
}

interface Reader extends Record<string, unknown> {
  userId: string;
  recipient: string;
  language: string;
  /** The one that wrote last: whose name and secretariat the mail carries. */
  schoolId: string;
}

/** What waits for a digest, and was there when this one was due. */
const isDue = (
  due: Date,
) => sql`${announcementRecipients.inDigest} and ${announcementRecipients.mailId} is null
  and ${announcements.sentAt} < ${due.toISOString()} and ${announcements.withdrawnAt} is null`;

const keyOf = (due: Date) => sql`${keysOf(due)} || ${announcementRecipients.userId}`;
const keysOf = (due: Date) => `digest:${isoDay(due)}:`;

/** Who has not had the digest of this day yet. */
const findReaders = async (tx: Transaction, due: Date): Promise<Reader[]> =>
  tx.execute<Reader>(sql`
    select ${users.id} as "userId", ${users.email} as recipient, ${users.language},
      (array_agg(${announcements.schoolId} order by ${announcements.sentAt} desc))[1] as "schoolId"
    from ${announcementRecipients}
    join ${announcements} on ${announcements.id} = ${announcementRecipients.announcementId}
    join ${users} on ${users.id} = ${announcementRecipients.userId}
    where ${isDue(due)} and ${wantsMails}
      and not exists (select from ${outbox} where ${outbox.idempotencyKey} = ${keyOf(due)})
    group by ${users.id} limit ${peopleAtOnce}`);

const digestTo = ({ userId, recipient, language, schoolId }: Reader, due: Date) => ({
  template: "digest" as const,
  lane: "bulk" as const,
  userId,
  schoolId,
  recipient,
  language,
  byDayOnly: true,
  details: {},
  idempotencyKey: `${keysOf(due)}${userId}`,
});

/** Only mails of this transaction can still be filled: those of an earlier one may have left. */
const gather = (tx: Transaction, due: Date) =>
  tx.execute(sql`
    update ${announcementRecipients} set mail_id = ${outbox.id}
    from ${announcements}, ${outbox}
    where ${announcements.id} = ${announcementRecipients.announcementId} and ${isDue(due)}
      and ${outbox.idempotencyKey} = ${keyOf(due)} and ${outbox.createdAt} = now()`);
