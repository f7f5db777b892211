import { now } from "../clock";
import { after, days } from "../durations";
import type { Mail, MailLane } from "../mail/mail";
import { reminderDays } from "./lifetimes";

/** The invitation that carries one activation link, and its reminders; these are not sent once the link is dead. */
export function activationMails(
  person: { userId: string; email: string; language: string },
  accessTokenId: string,
  lane: MailLane,
): Mail[] {
  const { userId, email: recipient, language } = person;
  const addressed = { userId, recipient, language };
  const reminders = reminderDays.map((day) => ({
    ...addressed,
    lane: "bulk" as const,
    template: "activation-reminder" as const,
    details: { accessTokenId, day },
    sendAfter: after(now(), days(day)),
    idempotencyKey: `activation-reminder-${day}:${accessTokenId}`,
  }));
  return [
    {
      ...addressed,
      lane,
      template: "activation",
      details: { accessTokenId },
      idempotencyKey: `activation:${accessTokenId}`,
    },
    ...reminders,
  ];
}
