import { asc, eq } from "drizzle-orm";
import { announcementDocuments, announcements, documents } from "@/drizzle/schema";
import { anyOf } from "../../db/any-of";
import { db } from "../../db/client";

/** What a message says, as it is printed. */
const columns = {
  id: announcements.id,
  subject: announcements.subject,
  body: announcements.body,
  level: announcements.level,
  sentAt: announcements.sentAt,
  answerKind: announcements.answerKind,
  choices: announcements.choices,
  answerBy: announcements.answerBy,
};

/** These messages as they say today, with the names of what is attached. */
export async function findPrintedMessages(ids: string[]) {
  const [messages, attached] = await Promise.all([
    db.select(columns).from(announcements).where(anyOf(announcements.id, ids)),
    db
      .select({ announcementId: announcementDocuments.announcementId, name: documents.name })
      .from(announcementDocuments)
      .innerJoin(documents, eq(documents.id, announcementDocuments.documentId))
      .where(anyOf(announcementDocuments.announcementId, ids))
      .orderBy(asc(announcementDocuments.position), asc(documents.name)),
  ]);
  return new Map(
    messages.map((message) => [
      message.id,
      {
        ...message,
        attachments: attached
          .filter(({ announcementId }) => announcementId === message.id)
          .map(({ name }) => name),
      },
    ]),
  );
}

export type MessageToPrint =
  Awaited<ReturnType<typeof findPrintedMessages>> extends Map<string, infer Message> ? Message : never;
