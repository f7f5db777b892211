import { env } from "../env";
import { findToldMessages, toldByAnnouncement, toldByMail } from "../publishing/mails/find-told-messages";
import { findToldPerson } from "../publishing/mails/find-told-person";
import { findUnseenReplies } from "../publishing/mails/find-unseen-replies";
import { unsubscribeToken } from "../publishing/mails/unsubscribe-token";
import { routes } from "../routes";
import type { Letterhead, WrittenMail } from "./letterhead";
import type { MailDetails, QueuedMail } from "./mail";
import { writeAnnouncement } from "./templates/announcement";
import { writeDigest } from "./templates/digest";
import { writeReply } from "./templates/reply";

const absolute = (path: string) => new URL(path, env().PUBLIC_URL).href;

const waysOut = (userId: string) => ({
  notificationsUrl: absolute(routes.notifications()),
  stopUrl: absolute(routes.unsubscribe(unsubscribeToken(userId))),
  unsubscribeUrl: absolute(routes.unsubscribeAtOnce(unsubscribeToken(userId))),
});

/** One message to one person. Pointless once it is withdrawn, their right ended, or they want no such mails any more. */
export async function writeToldAnnouncement(
  { userId, recipient }: QueuedMail,
  { announcementId, reminder }: MailDetails<"announcement">,
  letterhead: Letterhead,
): Promise<WrittenMail | undefined> {
  const person = userId ? await findToldPerson(userId, recipient) : undefined;
  if (!userId || !person) return undefined;
  const which = toldByAnnouncement(announcementId);
  const [message] = await findToldMessages(userId, which, { stillOpen: reminder });
  if (!message || (message.level !== "urgent" && person.mailRhythm === "never")) return undefined;
  return writeAnnouncement({ ...letterhead, ...waysOut(userId), person, message, reminder });
}

/** What was gathered for one person and still waits for them; pointless when nothing does. */
export async function writeToldDigest(
  { id, userId, recipient, createdAt: day }: QueuedMail,
  letterhead: Letterhead,
): Promise<WrittenMail | undefined> {
  const person = userId ? await findToldPerson(userId, recipient) : undefined;
  if (!userId || !person || person.mailRhythm === "never") return undefined;
  const messages = await findToldMessages(userId, toldByMail(id), { stillOpen: true });
  if (messages.length === 0) return undefined;
  return writeDigest({ ...letterhead, ...waysOut(userId), person, messages, day });
}

/** What the secretariat wrote back and this person has not seen; pointless once they have. */
export async function writeToldReply(
  { userId, recipient }: QueuedMail,
  { recipientId }: MailDetails<"reply">,
  letterhead: Letterhead,
): Promise<WrittenMail | undefined> {
  const person = userId ? await findToldPerson(userId, recipient) : undefined;
  if (!userId || !person || person.mailRhythm === "never") return undefined;
  const unseen = await findUnseenReplies(userId, recipientId);
  return unseen && writeReply({ ...letterhead, ...waysOut(userId), person, ...unseen });
}
