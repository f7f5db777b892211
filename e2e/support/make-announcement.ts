import { randomUUID } from "node:crypto";
import { announcementRecipients, announcements } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { wholeSchool } from "@/lib/publishing/audience";

type Fields = Partial<typeof announcements.$inferInsert> & { schoolId: string };
type Reader = Partial<typeof announcementRecipients.$inferInsert> & { userId: string; studentId: string };

/** A message that was sent a moment ago, and who reads it about which pupil (guardians with an account, unless said). */
export async function makeAnnouncement(fields: Fields, readers: Reader[] = []) {
  const sentAt = new Date();
  const [announcement] = await db
    .insert(announcements)
    .values({
      subject: `Sortie ${randomUUID().slice(0, 8)}`,
      body: "Bonjour,\n\nNous partons **jeudi**.",
      audience: wholeSchool,
      sendAt: sentAt,
      sentAt,
      key: randomUUID(),
      ...fields,
    })
    .returning();
  if (!announcement) throw new Error("No message was made.");
  const rows = readers.map((reader) => ({
    announcementId: announcement.id,
    asGuardian: true,
    channel: "account" as const,
    ...reader,
  }));
  const recipients =
    rows.length > 0
      ? await db.insert(announcementRecipients).values(rows).returning({ id: announcementRecipients.id })
      : [];
  return { ...announcement, recipientIds: recipients.map(({ id }) => id) };
}
