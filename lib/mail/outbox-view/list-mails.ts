import { and, asc, count, eq, type SQL, sql } from "drizzle-orm";
import { mailEvents, outbox, schools, users } from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { db } from "../../db/client";
import { keyset, type Page, pageOf, rowsPerPage } from "../../lists/keyset";
import { listedNameIn } from "../../people/name-columns";
import { isPersonWithin } from "../../people/staff-reach";
import type { MailState } from "../mail";
import {
  isMailToChange,
  isMailWithin,
  type OutboxFilters,
  type OutboxRequest,
  outboxConditions,
} from "./outbox-filters";

/** What staff may see of a mail: to whom, which kind, its fate. Never its text, never a link. */
const mailColumns = {
  id: outbox.id,
  template: outbox.template,
  recipient: outbox.recipient,
  /** Null for an address that no account has, and for somebody beyond the reach. */
  userId: users.id,
  person: sql<string | null>`${listedNameIn(users)}`,
  school: schools.name,
  state: outbox.state,
  bounceReason: outbox.bounceReason,
  lastError: outbox.lastError,
  attempts: outbox.attempts,
  createdAt: outbox.createdAt,
  sendAfter: outbox.sendAfter,
  sentAt: outbox.sentAt,
  fateAt: outbox.fateAt,
};

const selectMails = (reach: StaffReach, cursor: SQL<string>, conditions: SQL[]) =>
  db
    .select({ ...mailColumns, changeable: sql<boolean>`${isMailToChange(reach)}`, cursor })
    .from(outbox)
    .leftJoin(users, and(eq(users.id, outbox.userId), isPersonWithin(reach)))
    .leftJoin(schools, eq(schools.id, outbox.schoolId))
    .where(and(...conditions));

export type OutboxMail = Omit<Awaited<ReturnType<typeof selectMails>>[number], "cursor">;

const byMoment = { quand: { by: outbox.createdAt, type: "timestamptz" } } as const;

/** One page of the mails within the reach that the filters show. */
export async function listMails(
  reach: StaffReach,
  request: OutboxRequest,
  size = rowsPerPage,
): Promise<Page<OutboxMail>> {
  const { where, orderBy, limit, cursor } = keyset(request, byMoment, outbox.id, size);
  const conditions = [...outboxConditions(reach, request.filters), ...(where ? [where] : [])];
  const found = await selectMails(reach, cursor, conditions)
    .orderBy(...orderBy)
    .limit(limit);
  return pageOf(found, request, size);
}

/** How many mails are in each state, whatever state the filters ask for. A state without any is absent. */
export function countMailsByState(
  reach: StaffReach,
  { etat: _, ...others }: OutboxFilters,
): Promise<{ state: MailState; mails: number }[]> {
  return db
    .select({ state: outbox.state, mails: count() })
    .from(outbox)
    .where(and(...outboxConditions(reach, others)))
    .groupBy(outbox.state)
    .orderBy(outbox.state);
}

/** How many mails the filters show. */
export const countMails = (reach: StaffReach, filters: OutboxFilters): Promise<number> =>
  db.$count(outbox, and(...outboxConditions(reach, filters)));

const noCursor = sql<string>`''`;

/** One mail within the reach; undefined for a foreign and for an unknown one alike. */
export async function findMail(reach: StaffReach, mailId: string): Promise<OutboxMail | undefined> {
  const [mail] = await selectMails(reach, noCursor, [eq(outbox.id, mailId), isMailWithin(reach)]);
  return mail;
}

/** What the provider told of a mail that was found within the reach, in the order of its telling. */
export const listMailEvents = (mailId: string) =>
  db
    .select({ id: mailEvents.id, state: mailEvents.state, reason: mailEvents.reason, at: mailEvents.at })
    .from(mailEvents)
    .where(eq(mailEvents.outboxId, mailId))
    .orderBy(asc(mailEvents.at), asc(mailEvents.receivedAt));
