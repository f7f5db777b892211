import { sql } from "drizzle-orm";
import { accessTokens, outbox, users } from "@/drizzle/schema";
import { anyOf } from "../db/any-of";
import { db, type Reader, type Transaction } from "../db/client";
import { qualified } from "../db/qualified";
import { isMemberOf } from "../people/connection-members";
import { connectionFacts } from "./connection-facts";
import type { ChosenPerson } from "./invite-effects";
import {
  countOutcomes,
  type MailingAct,
  type MailingOutcome,
  type OutcomeCounts,
  outcomeOf,
  type SelectedFacts,
} from "./invite-outcomes";

/** Some people of one school, and what somebody wants to do for them. */
export interface SelectedPeople {
  act: MailingAct;
  schoolId: string;
  userIds: string[];
}

export type JudgedPerson = ChosenPerson & { outcome: MailingOutcome };

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

const isSelected = ({ schoolId, userIds }: SelectedPeople) =>
  sql`${anyOf(users.id, userIds)} and ${isMemberOf({ schoolId })}`;

/** Locks the accounts in the order of their ids, as every issuer of links does. */
export async function lockSelected(tx: Transaction, selected: SelectedPeople): Promise<void> {
  await tx.select({ id: users.id }).from(users).where(isSelected(selected)).orderBy(users.id).for("update");
}

/** What the act would do for each of them as things are; who is not of this school is not among them. */
export async function judgeSelected(reader: Reader, selected: SelectedPeople): Promise<JudgedPerson[]> {
  const people = await reader
    .select({ userId: users.id, email: users.email, language: users.language, ...selectedFacts })
    .from(users)
    .where(isSelected(selected))
    .orderBy(users.foldedName, users.id);
  return people.map(({ userId, email, language, ...facts }) => {
    const person: ChosenPerson = { userId, email: email ?? "", language, liveLink: facts.liveLink };
    return { ...person, outcome: outcomeOf(selected.act, facts) };
  });
}

/** Counts every person who was asked for, those of elsewhere too. */
export function countJudged({ userIds }: SelectedPeople, judged: readonly JudgedPerson[]): OutcomeCounts {
  const strangers = new Set(userIds).size - judged.length;
  const elsewhere = Array.from({ length: strangers }, (): MailingOutcome => "elsewhere");
  return countOutcomes([...judged.map(({ outcome }) => outcome), ...elsewhere]);
}

/** What an act would do if the button were pressed now, and whose mail can be shown beforehand. */
export async function forecastMailing(selected: SelectedPeople) {
  const judged = await judgeSelected(db, selected);
  const chosen = judged.find(({ outcome }) => outcome === "done");
  return { counts: countJudged(selected, judged), example: chosen?.userId };
}
