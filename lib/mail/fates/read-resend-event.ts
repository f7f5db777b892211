import { Resend } from "resend";
import { z } from "zod";
import { type BounceReason, isLasting, reasonInStatus } from "../bounce-reason";
import { mailTag } from "../transports/resend";
import type { MailWord, ToldState } from "./fate";

/** A word about a mail, and what tells which mail: the provider's id of it, our own tag, its addressee. */
export interface ProviderEvent extends MailWord {
  eventId: string;
  providerId: string;
  mailId: string | undefined;
  recipient: string | undefined;
}

/** `forged`: not signed with the secret, or too old. `ignored`: signed, but nothing about a mail's fate. */
export type ReadEvent = ProviderEvent | "forged" | "ignored";

const bounce = z.object({
  type: z.string().catch(""),
  subType: z.string().catch(""),
  message: z.string().catch(""),
});

const emailEvent = z.object({
  type: z.string(),
  created_at: z.coerce.date(),
  data: z.object({
    email_id: z.string().min(1).max(200),
    to: z.array(z.string()).catch([]),
    tags: z.record(z.string(), z.string()).catch({}),
    bounce: bounce.optional().catch(undefined),
  }),
});

type EmailEvent = z.infer<typeof emailEvent>;

const states = new Map<string, ToldState>([
  ["email.sent", "sent"],
  ["email.delivered", "delivered"],
  ["email.delivery_delayed", "delayed"],
  ["email.bounced", "bounced"],
  ["email.suppressed", "bounced"],
  ["email.complained", "complained"],
  ["email.failed", "failed"],
]);

const known = new Map<string, BounceReason>([
  ["NoEmail", "mailbox-unknown"],
  ["Suppressed", "suppressed"],
  ["OnAccountSuppressionList", "suppressed"],
  ["MailboxFull", "mailbox-full"],
]);

/** « Permanent » is the provider's last word about the address; all else may pass. */
function readBounce({ type, subType, message }: z.infer<typeof bounce>): BounceReason {
  const told = known.get(subType) ?? reasonInStatus(message);
  if (type === "Permanent") return told && isLasting(told) ? told : "other";
  return told === "mailbox-full" ? told : "temporary";
}

function reasonOf({ type, data }: EmailEvent): BounceReason | null {
  if (type === "email.suppressed") return "suppressed";
  if (type === "email.complained") return "complaint";
  return type === "email.bounced" ? readBounce(data.bounce ?? bounce.parse({})) : null;
}

/** The provider signs as `svix-*` or, the same standard, `webhook-*`. */
const header = (headers: Headers, name: string) =>
  headers.get(`svix-${name}`) ?? headers.get(`webhook-${name}`) ?? "";

function verified(payload: string, headers: Headers, webhookSecret: string): unknown {
  const [id, timestamp, signature] = ["id", "timestamp", "signature"].map((name) => header(headers, name));
  // The SDK is not built without a key; verifying asks nobody, so that any will do.
  return new Resend("unused").webhooks.verify({
    payload,
    webhookSecret,
    headers: { id: id ?? "", timestamp: timestamp ?? "", signature: signature ?? "" },
  });
}

/**
 * Reads what Resend says, if Resend says it: HMAC over the raw body, compared in constant time, at most five minutes
 * old (Standard Webhooks). The event's id is part of what is signed.
 */
export function readResendEvent(payload: string, headers: Headers, secret: string): ReadEvent {
  let content: unknown;
  try {
    content = verified(payload, headers, secret);
  } catch {
    return "forged";
  }
  const { success, data: event } = emailEvent.safeParse(content);
  const state = success ? states.get(event.type) : undefined;
  if (!success || !state) return "ignored";
  return {
    eventId: header(headers, "id"),
    state,
    reason: reasonOf(event),
    at: event.created_at,
    providerId: event.data.email_id,
    mailId: z.uuid().safeParse(event.data.tags[mailTag]).data,
    recipient: event.data.to[0],
  };
}
