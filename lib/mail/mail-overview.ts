import { count, desc, eq, inArray, or, sql } from "drizzle-orm";
import { outbox, users } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import { db } from "../db/client";
import { membersOf } from "../people/school-counts";

/** Mails to a school's people, and those that the school itself signed; or all. */
const within = (reach: StaffReach) =>
  reach === "everywhere"
    ? sql`true`
    : or(inArray(outbox.schoolId, reach), inArray(outbox.userId, membersOf(reach)));

/** How many mails are in each state. A state without any is absent. */
export const countMailsByState = (reach: StaffReach) =>
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
export const listLastMails = (reach: StaffReach, limit: number) =>
  db
    .select(mailColumns)
    .from(outbox)
    .leftJoin(users, eq(users.id, outbox.userId))
    .where(within(reach))
    .orderBy(desc(outbox.createdAt), desc(outbox.id))
    .limit(limit);

export type MailFate = Awaited<ReturnType<typeof listLastMails>>[number];
export type MailState = MailFate["state"];
