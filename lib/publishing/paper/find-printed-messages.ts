import { announcements } from "@/drizzle/schema";
import { anyOf } from "../../db/any-of";
import { db } from "../../db/client";
import { listAttachments } from "../documents/attachments";

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
    listAttachments(ids),
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
