import { and, eq } from "drizzle-orm";
import { announcementRecipients, announcements, users } from "@/drizzle/schema";
import type { Transaction } from "../../db/client";
import { enqueueMails } from "../../mail/enqueue-mail";
import { wantsMails } from "../mails/mailable";

/** Tells a reader who reads by mail that the secretariat wrote back, in the transaction of what it wrote. */
export async function tellReply(tx: Transaction, recipientId: string, replyId: string): Promise<void> {
  const readers = await tx
    .select({
      userId: users.id,
      schoolId: announcements.schoolId,
      recipient: users.email,
      language: users.language,
    })
    .from(announcementRecipients)
    .innerJoin(announcements, eq(announcements.id, announcementRecipients.announcementId))
    .innerJoin(users, eq(users.id, announcementRecipients.userId))
    .where(and(eq(announcementRecipients.id, recipientId), wantsMails));
  await enqueueMails(
    tx,
    readers.flatMap(({ recipient, ...reader }) =>
      recipient === null
        ? []
        : [
            {
              ...reader,
              recipient,
              template: "reply",
              lane: "bulk",
              byDayOnly: true,
              details: { recipientId },
              idempotencyKey: `reply:${replyId}`,
            },
          ],
    ),
  );
}
