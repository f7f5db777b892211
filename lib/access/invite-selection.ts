import { asc, eq, sql } from "drizzle-orm";
import { accessTokens, mailings, outbox, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { now } from "../clock";
import { anyOf } from "../db/any-of";
import { db, type Transaction } from "../db/client";
import { qualified } from "../db/qualified";
import { nextDecentMoment, readDecentHours } from "../mail/decent-hours";
import { isMemberOf } from "../people/connection-members";
import { connectionFacts } from "./connection-facts";
import { type ChosenPerson, effects } from "./invite-effects";
import {
  countOutcomes,
  type MailingAct,
  type MailingOutcome,
  type OutcomeCounts,
  outcomeOf,
  type SelectedFacts,
} from "./invite-outcomes";

/** One press of a button, for many people of one school. */
export interface MailingRequest {
  /** Made with the form, so that two presses are one act. */
  id: string;
  act: MailingAct;
  schoolId: string;
  actorId: string;
  userIds: string[];
  /** How the people were chosen, in words of the screen's filters. */
  filters: Record<string, string>;
  /** When the mails should leave; null: as soon as the hour allows. */
  sendAt: Date | null;
}

export type MailingMade =
  | { outcome: "made"; counts: OutcomeCounts; leavesAt: Date }
  /** The same press again: nothing was done a second time. */
  | { outcome: "already-made" };

/**
 * Invites, writes again to or prolongs the links of many, in one transaction with its mails and its line of the
 * journal. Whoever is active, suspended, without an address or already written to is left alone and counted. Two
 * secretaries at once write to nobody twice: the accounts are locked, and judged once the lock is held.
 */
export const makeMailing = (request: MailingRequest): Promise<MailingMade> =>
  db.transaction(async (tx) => {
    const leavesAt = await leavingMoment(tx, request);
    if (!(await openMailing(tx, request, leavesAt))) return { outcome: "already-made" };
    const judged = await judge(tx, request);
    const chosen = judged.filter(({ outcome }) => outcome === "done");
    await effects[request.act](tx, { ...request, leavesAt }, chosen);
    const counts = countOutcomes([...judged.map(({ outcome }) => outcome), ...missing(request, judged)]);
    await noteCounts(tx, request, counts);
    await recordAuditEvent(tx, {
      action: "mailing.made",
      actorId: request.actorId,
      schoolId: request.schoolId,
      details: {
        mailingId: request.id,
        act: request.act,
        counts,
        leavesAt,
        people: chosen.map(({ userId }) => userId),
      },
    });
    return { outcome: "made", counts, leavesAt };
  });

/** Bulk mails from a screen never leave at night, not even when a person chose the hour. */
async function leavingMoment(tx: Transaction, { schoolId, sendAt, act }: MailingRequest): Promise<Date> {
  const earliest = sendAt && sendAt > now() ? sendAt : now();
  return act === "extend" ? now() : nextDecentMoment(earliest, await readDecentHours(schoolId, tx));
}

/** The row's key decides which of two presses is the act; the other waits here for it, and then finds it done. */
async function openMailing(tx: Transaction, request: MailingRequest, leavesAt: Date): Promise<boolean> {
  const { id, act, schoolId, actorId, userIds, filters } = request;
  const opened = await tx
    .insert(mailings)
    .values({ id, act, schoolId, actorId, people: userIds.length, sendAt: leavesAt, criteria: { filters } })
    .onConflictDoNothing({ target: mailings.id })
    .returning({ id: mailings.id });
  return opened.length > 0;
}

const minutesBetweenMails = 10;

const selectedFacts = {
  ...connectionFacts,
  justWritten: qualified<boolean>(sql`exists (select 1 from ${outbox} where ${outbox.userId} = ${users.id}
    and ${outbox.template} = 'activation' and ${outbox.state} <> 'cancelled'
    and ${outbox.createdAt} > now() - make_interval(mins => ${minutesBetweenMails}))`),
  prolongable: qualified<SelectedFacts["prolongable"]>(sql`coalesce((select
    case when ${accessTokens.expiresAt} > now() + interval '13 days' then 'long' else 'short' end
    from ${accessTokens} where ${accessTokens.userId} = ${users.id} and ${accessTokens.purpose} = 'activation'
    and ${accessTokens.form} = 'link' and ${accessTokens.usedAt} is null and ${accessTokens.replacedAt} is null), 'none')`),
};

/** Locked in the order of their ids, as every issuer of links does; read only then, as things are under the lock. */
async function judge(tx: Transaction, { act, schoolId, userIds }: MailingRequest) {
  const here = sql`${anyOf(users.id, userIds)} and ${isMemberOf({ schoolId })}`;
  await tx.select({ id: users.id }).from(users).where(here).orderBy(asc(users.id)).for("update");
  const people = await tx
    .select({ userId: users.id, email: users.email, language: users.language, ...selectedFacts })
    .from(users)
    .where(here);
  return people.map(({ userId, email, language, ...facts }) => {
    const person: ChosenPerson = { userId, email: email ?? "", language, liveLink: facts.liveLink };
    return { ...person, outcome: outcomeOf(act, facts) };
  });
}

const missing = ({ userIds }: MailingRequest, judged: { userId: string }[]): MailingOutcome[] =>
  Array.from({ length: new Set(userIds).size - judged.length }, () => "elsewhere");

const noteCounts = (tx: Transaction, { id, filters }: MailingRequest, outcomes: OutcomeCounts) =>
  tx.update(mailings).set({ criteria: { filters, outcomes } }).where(eq(mailings.id, id));
