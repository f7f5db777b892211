import { eq, sql } from "drizzle-orm";
import {
  accessTokens,
  auditEvents,
  mailEvents,
  outbox,
  sessions,
  signInAttempts,
  users,
} from "@/drizzle/schema";
import type { StaffReach } from "../../auth/policy";
import { withinReach } from "../../people/staff-reach";

/** Each source gives lines of one shape: when, a key that orders lines of one moment, what happened, plain facts. */

const mails = (userId: string) => sql`
  select coalesce(${outbox.sentAt}, ${outbox.createdAt}) as at, 'mail:' || ${outbox.id} as key, 'mail' as source,
    ${outbox.template} as what, jsonb_build_object('state', ${outbox.state}, 'reason', ${outbox.bounceReason},
      'recipient', ${outbox.recipient}, 'until', ${outbox.sendAfter}) as facts
  from ${outbox} where ${outbox.userId} = ${userId}`;

const fates = (userId: string) => sql`
  select ${mailEvents.at}, 'fate:' || ${mailEvents.id}, 'fate', ${mailEvents.state}::text,
    jsonb_build_object('reason', ${mailEvents.reason}, 'template', ${outbox.template})
  from ${mailEvents} join ${outbox} on ${outbox.id} = ${mailEvents.outboxId}
  where ${outbox.userId} = ${userId} and ${mailEvents.state} <> 'sent'`;

const tokens = (userId: string) => sql`
  select moment.at, 'token:' || ${accessTokens.id} || ':' || moment.what, 'token', moment.what,
    jsonb_build_object('form', ${accessTokens.form}, 'until', ${accessTokens.expiresAt})
  from ${accessTokens}, lateral (values
    ('issued', ${accessTokens.issuedAt}), ('opened', ${accessTokens.openedAt}),
    ('used', ${accessTokens.usedAt}), ('replaced', ${accessTokens.replacedAt}),
    ('expired', case when ${accessTokens.usedAt} is null and ${accessTokens.replacedAt} is null
      and ${accessTokens.expiresAt} <= now() then ${accessTokens.expiresAt} end)) as moment(what, at)
  where ${accessTokens.userId} = ${userId} and moment.at is not null`;

/** A success is told by the session that it began. */
const attempts = (userId: string) => sql`
  select ${signInAttempts.at}, 'attempt:' || ${signInAttempts.id}, 'attempt', ${signInAttempts.outcome}::text,
    jsonb_build_object('device', ${signInAttempts.deviceLabel})
  from ${signInAttempts}
  where ${signInAttempts.userId} = ${userId} and ${signInAttempts.outcome} not in ('signed_in', 'provisional')`;

const signIns = (userId: string) => sql`
  select ${sessions.createdAt}, 'session:' || ${sessions.id}, 'session', ${sessions.kind}::text,
    jsonb_build_object('device', ${sessions.deviceLabel})
  from ${sessions} where ${sessions.userId} = ${userId}`;

/** Who only looked is in the journal; what concerns the person's children of another school is that school's. */
const acts = (reach: StaffReach, userId: string) => sql`
  select ${auditEvents.at}, 'act:' || lpad(${auditEvents.seq}::text, 18, '0'), 'act', ${auditEvents.action},
    jsonb_build_object('actor', actor.first_name || ' ' || actor.last_name, 'own', ${auditEvents.actorId} = ${userId},
      'details', ${auditEvents.details})
  from ${auditEvents} left join ${users} actor on actor.id = ${auditEvents.actorId}
  where ${eq(auditEvents.subjectId, userId)} and ${auditEvents.action} <> 'people.seen'
    and (${auditEvents.schoolId} is null or ${withinReach(reach, auditEvents.schoolId)} or ${auditEvents.actorId} = ${userId})`;

/** Everything that happened to one person's way in, unsorted. */
export const timelineSources = (reach: StaffReach, userId: string) =>
  sql.join(
    [...[mails, fates, tokens, attempts, signIns].map((source) => source(userId)), acts(reach, userId)],
    sql` union all `,
  );
