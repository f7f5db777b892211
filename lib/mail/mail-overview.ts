import { count, desc, eq, inArray, sql } from "drizzle-orm";
import { outbox, users } from "@/drizzle/schema";
import { db } from "../db/client";

/** Whose mails: those of some schools, or all. */
type Reach = "everywhere" | string[];

const within = (reach: Reach) => (reach === "everywhere" ? sql`true` : inArray(outbox.schoolId, reach));

/** How many mails are in each state. A state without any is absent. */
export const countMailsByState = (reach: Reach) =>
  db
    .select({ state: outbox.state, mails: count() })
    .from(outbox)
    .where(within(reach))
    .groupBy(outbox.state)
    .orderBy(outbox.state);

/** What staff may see of a mail: to whom, which kind, its fate. Never its text, never a link. */
const mailColumns = {
  id: outbox.id,
  template: outbox.template,
  recipient: outbox.recipient,
  firstName: users.firstName,
  lastName: users.lastName,
  state: outbox.state,
  at: sql<Date>`coalesce(${outbox.sentAt}, ${outbox.createdAt})`.mapWith(outbox.createdAt),
};

/** The last `limit` mails, newest first. */
export const listLastMails = (reach: Reach, limit: number) =>
  db
    .select(mailColumns)
    .from(outbox)
    .leftJoin(users, eq(users.id, outbox.userId))
    .where(within(reach))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(limit);

export type MailFate = Awaited<ReturnType<typeof listLastMails>>[number];
export type MailState = MailFate["state"];
