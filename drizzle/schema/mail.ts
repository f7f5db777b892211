import { sql } from "drizzle-orm";
import { boolean, index, integer, jsonb, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns";
import { users } from "./people";
import { schools } from "./schools";

/** `urgent`: what someone is waiting for now. `bulk`: invitations and reminders, which must never delay it. */
export const mailLane = pgEnum("mail_lane", ["urgent", "bulk"]);

/**
 * `queued` waits or is being retried · `sent` accepted by the transport · `delivered`, `delayed`, `bounced`,
 * `complained` as the provider told later · `cancelled` its link died first · `failed` given up.
 */
export const mailState = pgEnum("mail_state", [
  "queued",
  "sent",
  "delivered",
  "delayed",
  "bounced",
  "complained",
  "cancelled",
  "failed",
]);

export const mailingAct = pgEnum("mailing_act", ["invite", "resend", "extend"]);

/** Many mails that a member of staff sent in one act, now or at a chosen time. */
export const mailings = pgTable(
  "mailings",
  {
    id: id(),
    schoolId: uuid()
      .notNull()
      .references(() => schools.id),
    actorId: uuid().references(() => users.id),
    act: mailingAct().notNull(),
    /** How the people were chosen, in words of the screen's filters. */
    criteria: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    people: integer().notNull(),
    sendAt: moment().notNull().defaultNow(),
    cancelledAt: moment(),
    createdAt: createdAt(),
  },
  (table) => [index("mailings_school").on(table.schoolId, table.createdAt)],
);

/** The transactional outbox: a mail is a row written with its cause. No secret is in it. */
export const outbox = pgTable(
  "outbox",
  {
    id: id(),
    template: text().notNull(),
    lane: mailLane().notNull(),
    /** The person written to; null for an address that no account has. */
    userId: uuid().references(() => users.id),
    schoolId: uuid().references(() => schools.id),
    /** The act of many that it belongs to, if any. */
    mailingId: uuid().references(() => mailings.id),
    /** Leaves only in decent hours: what nobody is waiting for at this moment. */
    byDayOnly: boolean().notNull().default(false),
    recipient: text().notNull(),
    language: text().notNull().default("fr"),
    /** What the template needs besides: ids and plain facts, checked by its schema when it is rendered. */
    details: jsonb().$type<Record<string, unknown>>().notNull().default({}),
    /** Given to the provider: a retry of the same mail is not a second mail. */
    idempotencyKey: text().notNull().unique(),
    state: mailState().notNull().default("queued"),
    sendAfter: moment().notNull().defaultNow(),
    attempts: integer().notNull().default(0),
    leasedUntil: moment(),
    leaseId: uuid(),
    lastError: text(),
    providerId: text(),
    sentAt: moment(),
    /** The provider's newest word about it; an older word that arrives later changes nothing. */
    fateAt: moment(),
    /** Why it came back, as a code of ours (lib/mail/bounce-reason). */
    bounceReason: text(),
    createdAt: createdAt(),
  },
  (table) => [
    index("outbox_due").on(table.lane, table.sendAfter).where(sql`${table.state} = 'queued'`),
    index("outbox_user").on(table.userId, table.createdAt),
    index("outbox_provider").on(table.providerId),
    index("outbox_mailing").on(table.mailingId),
    index("outbox_newest").on(table.createdAt, table.id),
  ],
);

/** What the provider told of a mail, once per event: a word said again is not a second one. */
export const mailEvents = pgTable(
  "mail_events",
  {
    id: id(),
    outboxId: uuid()
      .notNull()
      .references(() => outbox.id),
    /** The provider's own id of the event. */
    providerEventId: text().notNull().unique(),
    state: mailState().notNull(),
    reason: text(),
    at: moment().notNull(),
    receivedAt: createdAt(),
  },
  (table) => [index("mail_events_outbox").on(table.outboxId, table.at)],
);
