import { createHash } from "node:crypto";
import { and, count, eq, isNull, sql } from "drizzle-orm";
import { announcementRecipients, announcementReplies, announcements } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import type { Viewer } from "../../auth/viewer";
import { db, type Transaction } from "../../db/client";
import { takeTurn } from "../../db/take-turns";
import type { ActingStaff } from "../../people/acting-staff";
import { listPupilsOf } from "../../people/pupils";
import { withinReach } from "../../people/staff-reach";
import { mostRepliesADay, type Reply, type ReplyAdded } from "./reply";
import { tellReply } from "./tell-reply";

/** Who writes: a reader of the message, with what they may do today, or the secretariat of its school. */
export type ReplyAuthor = { side: "family"; viewer: Viewer } | { side: "staff"; staff: ActingStaff };

/**
 * Adds to the thread of one reader about one pupil. A family writes under its own rows alone, while the message is
 * there and takes replies, with the right to write about the pupil; staff of the school write to whoever has a row.
 */
export const addReply = (author: ReplyAuthor, reply: Reply): Promise<ReplyAdded> =>
  author.side === "family" ? addFamilyReply(author.viewer, reply) : addStaffReply(author.staff, reply);

async function addFamilyReply(viewer: Viewer, reply: Reply): Promise<ReplyAdded> {
  const [row] = await findRow(reply.recipientId, eq(announcementRecipients.userId, viewer.userId));
  const pupils = row ? await listPupilsOf(viewer) : [];
  const pupil = pupils.find(({ id }) => id === row?.studentId);
  if (!row || !pupil) return { outcome: "absent" };
  if (!row.allowsReplies || !pupil.mayWrite) return { outcome: "refused" };
  return db.transaction(async (tx) => {
    await takeTurn(tx, `replies:${viewer.userId}`);
    if (!(await isThere(tx, row.announcementId))) return { outcome: "absent" };
    if ((await countToday(tx, viewer.userId)) >= mostRepliesADay) return { outcome: "too-many" };
    await write(tx, viewer.userId, false, reply);
    return { outcome: "added" };
  });
}

/** Nobody withdraws the message until the transaction ends. */
async function isThere(tx: Transaction, announcementId: string): Promise<boolean> {
  const held = await tx
    .select({ id: announcements.id })
    .from(announcements)
    .where(and(eq(announcements.id, announcementId), isNull(announcements.withdrawnAt)))
    .for("share");
  return held.length > 0;
}

/** What this reader wrote to any secretariat in the last 24 hours. */
async function countToday(tx: Transaction, userId: string): Promise<number> {
  const [row] = await tx
    .select({ replies: count() })
    .from(announcementReplies)
    .innerJoin(announcementRecipients, eq(announcementRecipients.id, announcementReplies.recipientId))
    .where(
      and(
        eq(announcementRecipients.userId, userId),
        eq(announcementReplies.fromStaff, false),
        sql`${announcementReplies.createdAt} > now() - interval '1 day'`,
      ),
    );
  return row?.replies ?? 0;
}

async function addStaffReply({ userId, reach }: ActingStaff, reply: Reply): Promise<ReplyAdded> {
  const [row] = await findRow(reply.recipientId, withinReach(reach, announcements.schoolId));
  if (!row) return { outcome: "absent" };
  await db.transaction(async (tx) => {
    const replyId = await write(tx, userId, true, reply);
    if (!replyId) return;
    await tellReply(tx, reply.recipientId, replyId);
    await markSeenBy(tx, "staff", reply.recipientId);
    await recordAuditEvent(tx, {
      action: "announcement.replied",
      actorId: userId,
      subjectId: row.userId,
      schoolId: row.schoolId,
      details: { announcement: row.announcementId, recipient: reply.recipientId },
    });
  });
  return { outcome: "added" };
}

const findRow = (recipientId: string, isTheirs: ReturnType<typeof eq>) =>
  db
    .select({
      userId: announcementRecipients.userId,
      studentId: announcementRecipients.studentId,
      announcementId: announcements.id,
      schoolId: announcements.schoolId,
      allowsReplies: announcements.allowsReplies,
    })
    .from(announcementRecipients)
    .innerJoin(announcements, eq(announcements.id, announcementRecipients.announcementId))
    .where(and(eq(announcementRecipients.id, recipientId), isNull(announcements.withdrawnAt), isTheirs));

/** The key comes from a form: whatever it says, it names a reply of this author in this thread. */
const keyWithin = (authorId: string, { recipientId, key }: Reply) =>
  createHash("sha256").update(`${recipientId}:${authorId}:${key}`).digest("base64url");

/** The new reply's id; undefined when it was there already. */
async function write(
  tx: Transaction,
  authorId: string,
  fromStaff: boolean,
  reply: Reply,
): Promise<string | undefined> {
  const { recipientId, body } = reply;
  const [written] = await tx
    .insert(announcementReplies)
    .values({ recipientId, authorId, fromStaff, body, key: keyWithin(authorId, reply) })
    .onConflictDoNothing({ target: announcementReplies.key })
    .returning({ id: announcementReplies.id });
  return written?.id;
}

/** Notes that one side has seen what the other wrote in a thread that was found through its owner. */
export const markSeenBy = (tx: Transaction, side: ReplyAuthor["side"], recipientId: string) =>
  tx
    .update(announcementReplies)
    .set({ seenAt: sql`now()` })
    .where(
      and(
        eq(announcementReplies.recipientId, recipientId),
        eq(announcementReplies.fromStaff, side === "family"),
        isNull(announcementReplies.seenAt),
      ),
    );
