import { sql } from "drizzle-orm";
import { index, integer, jsonb, pgEnum, pgTable, text, uuid } from "drizzle-orm/pg-core";
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
    createdAt: createdAt(),
  },
  (table) => [
    index("outbox_due").on(table.lane, table.sendAfter).where(sql`${table.state} = 'queued'`),
    index("outbox_user").on(table.userId, table.createdAt),
    index("outbox_provider").on(table.providerId),
  ],
);
