import { and, desc, eq, inArray, isNotNull, ne, or, type SQL, sql } from "drizzle-orm";
import { accessTokens, guessCounters, outbox, sessions, signInAttempts, users } from "@/drizzle/schema";
import { identifierKey } from "../../auth/identifier-key";
import { db } from "../../db/client";
import { qualified } from "../../db/qualified";

/** The newest right of each form that the person was given, whatever became of it. */
const findTokens = (userId: string) =>
  db
    .selectDistinctOn([accessTokens.form], {
      id: accessTokens.id,
      form: accessTokens.form,
      purpose: accessTokens.purpose,
      issuedAt: accessTokens.issuedAt,
      expiresAt: accessTokens.expiresAt,
      openedAt: accessTokens.openedAt,
      works: sql<boolean>`${accessTokens.usedAt} is null and ${accessTokens.replacedAt} is null
        and ${accessTokens.expiresAt} > now()`,
    })
    .from(accessTokens)
    .where(eq(accessTokens.userId, userId))
    .orderBy(accessTokens.form, desc(accessTokens.issuedAt));

const carriesLink = or(
  inArray(outbox.template, ["activation", "password-reset"]),
  and(eq(outbox.template, "activation-reminder"), isNotNull(outbox.sentAt)),
);

/** The newest mail with a link that went, or is about to go, to the address of today. */
const lastMail = db
  .select({
    state: outbox.state,
    bounceReason: outbox.bounceReason,
    at: sql<Date>`coalesce(${outbox.sentAt}, ${outbox.createdAt})`.mapWith(outbox.createdAt).as("at"),
    sendAfter: outbox.sendAfter,
  })
  .from(outbox)
  .where(
    and(
      eq(outbox.userId, users.id),
      carriesLink,
      ne(outbox.state, "cancelled"),
      sql`lower(${outbox.recipient}) = lower(${users.email})`,
    ),
  )
  .orderBy(desc(outbox.createdAt))
  .limit(1)
  .as("last_mail");

/** A moment that may never have been. */
const moment = (expression: SQL): SQL<Date | null> => qualified<Date>(expression).mapWith(signInAttempts.at);

const since = moment(sql`(select max(${signInAttempts.at}) from ${signInAttempts}
  where ${signInAttempts.userId} = ${users.id} and ${signInAttempts.outcome} in ('signed_in', 'provisional'))`);

/** Within a day and since the last success: an older mistake is no trouble any more. */
const recent = sql`${signInAttempts.userId} = ${users.id} and ${signInAttempts.at} > now() - interval '1 day'
  and ${signInAttempts.at} > coalesce(${since}, '-infinity'::timestamptz)`;

const tried = (outcome: string) =>
  qualified<number>(
    sql`(select count(*) from ${signInAttempts} where ${recent} and ${signInAttempts.outcome} = ${outcome})`,
  ).mapWith(Number);

async function findMailAndTries(userId: string) {
  const [found] = await db
    .select({
      mail: {
        state: lastMail.state,
        bounceReason: lastMail.bounceReason,
        at: lastMail.at,
        sendAfter: lastMail.sendAfter,
      },
      lastSignIn: since,
      lastSeen: moment(sql`(select max(${sessions.lastSeenAt}) from ${sessions}
        where ${sessions.userId} = ${users.id} and ${sessions.kind} = 'full')`),
      wrong: tried("wrong_password"),
      ambiguous: tried("ambiguous"),
      withoutPassword: tried("no_password"),
      blockedUntil: guessCounters.blockedUntil,
      betweenSuccesses: guessCounters.total,
    })
    .from(users)
    .leftJoin(guessCounters, eq(guessCounters.key, identifierKey(userId)))
    .leftJoinLateral(lastMail, sql`true`)
    .where(eq(users.id, userId));
  if (!found) throw new Error("Nobody has this account.");
  return found;
}

/** What a person's way in has left behind: the newest link and codes, the last mail, the tries at the door. */
export async function readAccessTraces(userId: string) {
  const [tokens, { mail, ...tries }] = await Promise.all([findTokens(userId), findMailAndTries(userId)]);
  return { tokens, mail: mail ?? undefined, tries };
}

export type AccessTraces = Awaited<ReturnType<typeof readAccessTraces>>;
export type GivenToken = AccessTraces["tokens"][number];
