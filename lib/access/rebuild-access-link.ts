import { and, eq, isNull, sql } from "drizzle-orm";
import { accessTokens, users } from "@/drizzle/schema";
import { db } from "../db/client";
import { env } from "../env";
import { routes } from "../routes";
import { deriveAccessSecret, rederiveAccessSecret } from "./access-secret";

const openToken = (accessTokenId: string) =>
  and(
    eq(accessTokens.id, accessTokenId),
    isNull(accessTokens.usedAt),
    isNull(accessTokens.replacedAt),
    isNull(users.suspendedAt),
    isNull(users.mergedIntoId),
    sql`${accessTokens.expiresAt} > now()`,
  );

const linkTo = (secret: string) => new URL(routes.token(secret), env().PUBLIC_URL).href;

/** After a rotation that dropped the key: the next generation under today's key. */
async function renewGeneration(id: string, generation: number): Promise<string | undefined> {
  const { secret, hash } = deriveAccessSecret({ id, generation: generation + 1, form: "link" });
  const renewed = await db
    .update(accessTokens)
    .set({ generation: generation + 1, hash })
    .where(and(eq(accessTokens.id, id), eq(accessTokens.generation, generation)))
    .returning({ id: accessTokens.id });
  return renewed.length > 0 ? secret : undefined;
}

/**
 * The link of an open token, the same at each call, so that a mail tried twice carries one link.
 * Undefined when the token is used, replaced or expired, or its account suspended: no mail is due then.
 */
export async function rebuildAccessLink(
  accessTokenId: string,
): Promise<{ url: string; expiresAt: Date } | undefined> {
  const [token] = await db
    .select({
      generation: accessTokens.generation,
      hash: accessTokens.hash,
      expiresAt: accessTokens.expiresAt,
    })
    .from(accessTokens)
    .innerJoin(users, eq(users.id, accessTokens.userId))
    .where(openToken(accessTokenId));
  if (!token) return undefined;
  const origin = { id: accessTokenId, generation: token.generation, form: "link" } as const;
  const secret =
    rederiveAccessSecret(origin, token.hash) ?? (await renewGeneration(accessTokenId, token.generation));
  return secret === undefined ? undefined : { url: linkTo(secret), expiresAt: token.expiresAt };
}
