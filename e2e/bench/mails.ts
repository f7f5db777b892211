import { asc, eq, isNotNull, sql } from "drizzle-orm";
import { accessTokens, outbox, resetRequests, users } from "@/drizzle/schema";
import { db } from "@/lib/db/client";
import { enqueueMails } from "@/lib/mail/enqueue-mail";

/** Invitations with links that work, all at once, as on the morning when a large school sends its own. */
export async function queueInvitations(count: number): Promise<void> {
  const invited = await db
    .select({ accessTokenId: accessTokens.id, userId: users.id, recipient: sql<string>`${users.email}` })
    .from(accessTokens)
    .innerJoin(users, eq(users.id, accessTokens.userId))
    .where(eq(accessTokens.purpose, "activation"));
  const rounds = Array.from({ length: Math.ceil(count / invited.length) }, (_, round) =>
    invited.map(({ accessTokenId, ...person }) => ({
      ...person,
      template: "activation" as const,
      lane: "bulk" as const,
      language: "fr",
      details: { accessTokenId },
      idempotencyKey: `bench:${round}:${accessTokenId}`,
    })),
  );
  await db.transaction((tx) => enqueueMails(tx, rounds.flat().slice(0, count)));
}

/** Seconds from each « mot de passe oublié » to the moment when its mail had left, in the order of the requests. */
export async function resetDelays(): Promise<number[]> {
  const rows = await db
    .select({
      delay: sql<number>`extract(epoch from ${outbox.sentAt} - ${resetRequests.requestedAt})::float8`,
    })
    .from(resetRequests)
    .innerJoin(outbox, eq(outbox.idempotencyKey, sql`'password-reset:' || ${resetRequests.id}`))
    .where(isNotNull(outbox.sentAt))
    .orderBy(asc(resetRequests.requestedAt));
  return rows.map(({ delay }) => delay);
}
