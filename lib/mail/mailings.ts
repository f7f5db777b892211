import { and, eq, type SQL, sql } from "drizzle-orm";
import { mailings, outbox, schools, users } from "@/drizzle/schema";
import type { MailingOutcome, OutcomeCounts } from "../access/invite-outcomes";
import { mailingOutcomes } from "../access/invite-outcomes";
import type { StaffReach } from "../auth/policy";
import { now } from "../clock";
import { db } from "../db/client";
import { after, minutes } from "../durations";
import { keyset, type Page, pageOf } from "../lists/keyset";
import { type ListRequest, type Parameters, readListRequest } from "../lists/list-request";
import { withinReach } from "../people/staff-reach";

/** The invitations of one act, each counted once by its fate; reminders follow later and are not counted. */
const fates = db
  .select({
    mails: counted(sql`true`, "mails"),
    waiting: counted(sql`${outbox.state} = 'queued'`, "waiting"),
    arrived: counted(sql`${outbox.state} in ('delivered', 'complained')`, "arrived"),
    back: counted(sql`${outbox.state} in ('bounced', 'failed')`, "back"),
    stopped: counted(sql`${outbox.state} = 'cancelled'`, "stopped"),
  })
  .from(outbox)
  .where(and(eq(outbox.mailingId, mailings.id), eq(outbox.template, "activation")))
  .as("fates");

function counted(condition: SQL, name: string) {
  return sql<number>`count(*) filter (where ${condition})`.mapWith(Number).as(name);
}

const mailingColumns = {
  id: mailings.id,
  act: mailings.act,
  people: mailings.people,
  criteria: mailings.criteria,
  sendAt: mailings.sendAt,
  cancelledAt: mailings.cancelledAt,
  createdAt: mailings.createdAt,
  school: schools.name,
  schoolSlug: schools.slug,
  actorFirstName: users.firstName,
  actorLastName: users.lastName,
  mails: fates.mails,
  waiting: fates.waiting,
  arrived: fates.arrived,
  back: fates.back,
  stopped: fates.stopped,
};

const selectMailings = (cursor: SQL<string>) =>
  db
    .select({ ...mailingColumns, cursor })
    .from(mailings)
    .innerJoin(schools, eq(schools.id, mailings.schoolId))
    .leftJoin(users, eq(users.id, mailings.actorId))
    .innerJoinLateral(fates, sql`true`);

/** One act of many, how far its mails have come, and who did it. */
export type Mailing = Awaited<ReturnType<typeof selectMailings>>[number];

/** The list's address; the newest act comes first unless it says otherwise. */
export function readMailingsRequest(parameters: Parameters): ListRequest<never, "date"> {
  const request = readListRequest<never, "date">(parameters, { filters: [], sorts: ["date"] });
  return parameters.tri === undefined ? { ...request, descending: true } : request;
}

/** One page of the acts within the reach, newest first unless asked otherwise. */
export async function listMailings(
  reach: StaffReach,
  request: ListRequest<never, "date">,
): Promise<Page<Mailing>> {
  const place = keyset(request, { date: { by: mailings.createdAt, type: "timestamptz" } }, mailings.id);
  const rows = await selectMailings(place.cursor)
    .where(and(withinReach(reach, mailings.schoolId), place.where))
    .orderBy(...place.orderBy)
    .limit(place.limit);
  return pageOf(rows, request);
}

/** An act of that id within the reach; undefined for another school's and for none alike. */
export async function findMailing(reach: StaffReach, mailingId: string): Promise<Mailing | undefined> {
  const [found] = await selectMailings(sql<string>`''`).where(
    and(withinReach(reach, mailings.schoolId), eq(mailings.id, mailingId)),
  );
  return found;
}

/** Whether its figures may still change by themselves: mails leave, or left so lately that their fates are being told. */
export function isUnderWay({ mails, waiting, arrived, back, stopped, sendAt }: Mailing): boolean {
  if (waiting > 0) return sendAt < after(now(), minutes(5));
  return mails > arrived + back + stopped && sendAt > after(now(), -minutes(10));
}

/** What became of the people who were chosen, as it was counted at the time. */
export function outcomesOf({ criteria }: Pick<Mailing, "criteria">): [MailingOutcome, number][] {
  const counts = (criteria.outcomes ?? {}) as OutcomeCounts;
  return mailingOutcomes.flatMap((outcome) => {
    const count = counts[outcome];
    return count ? [[outcome, count] as [MailingOutcome, number]] : [];
  });
}
