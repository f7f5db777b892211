import { z } from "zod";
import type { mailState } from "@/drizzle/schema";

/** What became of a mail, as the outbox tells it. */
export type MailState = (typeof mailState.enumValues)[number];

/** The lanes of the outbox: bulk never delays urgent. */
export type MailLane = "urgent" | "bulk";

/** What each template needs besides its addressee: ids and plain facts, never a secret. */
export const mailDetails = {
  activation: z.object({ accessTokenId: z.uuid() }),
  "activation-reminder": z.object({ accessTokenId: z.uuid(), day: z.union([z.literal(3), z.literal(11)]) }),
  "password-reset": z.object({
    accounts: z.array(z.object({ userId: z.uuid(), accessTokenId: z.uuid() })).min(1),
  }),
  "password-changed": z.object({}),
  "second-factor": z.object({ kind: z.enum(["totp", "passkey"]) }),
  "unknown-address": z.object({}),
  "email-change": z.object({}),
  "new-device": z.object({ deviceLabel: z.string().min(1), at: z.iso.datetime() }),
  reply: z.object({ recipientId: z.uuid() }),
  announcement: z.object({ announcementId: z.uuid(), reminder: z.boolean() }),
  /** What it gathers are the messages that name this mail. */
  digest: z.object({}),
} as const;

export type MailTemplate = keyof typeof mailDetails;
export type MailDetails<Template extends MailTemplate> = z.infer<(typeof mailDetails)[Template]>;

interface Addressee {
  lane?: MailLane;
  /** The person written to; null for an address that no account has. */
  userId: string | null;
  schoolId?: string | null;
  recipient: string;
  language: string;
  /** Names the cause: the same one twice is one mail, here and at the provider. */
  idempotencyKey: string;
  /** Not before this moment; at once when absent. */
  sendAfter?: Date;
  /** Leaves only in decent hours: nobody is waiting for it at this moment. */
  byDayOnly?: boolean;
  /** The act of many that it belongs to. */
  mailingId?: string | null;
}

/** A mail that someone wants sent, by template. */
export type Mail = {
  [Template in MailTemplate]: Addressee & { template: Template; details: MailDetails<Template> };
}[MailTemplate];

/** What the outbox holds of a mail, read back: nothing in it is taken on trust. */
export interface QueuedMail {
  id: string;
  template: string;
  userId: string | null;
  schoolId: string | null;
  recipient: string;
  language: string;
  details: Record<string, unknown>;
  idempotencyKey: string;
  byDayOnly: boolean;
  attempts: number;
  createdAt: Date;
  leaseId: string;
}

/** Whether the outbox's text names a template of ours. */
export const isMailTemplate = (name: string): name is MailTemplate => Object.hasOwn(mailDetails, name);
