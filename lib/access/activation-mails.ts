import { now } from "../clock";
import { after, days } from "../durations";
import type { Mail, MailLane } from "../mail/mail";
import { reminderDays } from "./lifetimes";

/** How an invitation leaves when it is one of many; by itself it leaves at once, at any hour. */
export interface Sending {
  schoolId?: string;
  mailingId?: string;
  /** Reminders count from this moment. */
  sendAfter?: Date;
  byDayOnly?: boolean;
}

/**
 * The invitation that carries one activation link, and its reminders; these leave by day, and not once the link is
 * dead. One link has one set of reminders, however often it is sent.
 */
export function activationMails(
  person: { userId: string; email: string; language: string },
  accessTokenId: string,
  lane: MailLane,
  sending: Sending = {},
): Mail[] {
  const { userId, email: recipient, language } = person;
  const { sendAfter = now(), mailingId } = sending;
  const addressed = { userId, recipient, language, ...sending };
  const reminders = reminderDays.map((day) => ({
    ...addressed,
    lane: "bulk" as const,
    template: "activation-reminder" as const,
    details: { accessTokenId, day },
    sendAfter: after(sendAfter, days(day)),
    byDayOnly: true,
    idempotencyKey: `activation-reminder-${day}:${accessTokenId}`,
  }));
  return [
    {
      ...addressed,
      lane,
      template: "activation",
      details: { accessTokenId },
      idempotencyKey: `activation:${accessTokenId}${mailingId ? `:${mailingId}` : ""}`,
    },
    ...reminders,
  ];
}
