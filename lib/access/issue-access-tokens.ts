import { randomUUID } from "node:crypto";
import { and, inArray, isNull, sql } from "drizzle-orm";
import { accessTokens, users } from "@/drizzle/schema";
import { now } from "../clock";
import type { Transaction } from "../db/client";
import { after, type Milliseconds } from "../durations";
import { type AccessForm, deriveAccessSecret } from "./access-secret";
import type { LifetimeOf } from "./own-lifetimes";

export type AccessPurpose = "activation" | "password_reset";

export interface IssuedToken {
  id: string;
  userId: string;
  expiresAt: Date;
  /** For the one who prints or mails it at once; it is stored nowhere. */
  secret: string;
}

/**
 * Gives each account a new token of one purpose and form; it replaces only the account's open ones of the
 * same purpose and form. The accounts are locked, so that two issuers at once leave one open token.
 */
export async function issueAccessTokens(
  tx: Transaction,
  userIds: readonly string[],
  what: { purpose: AccessPurpose; form: AccessForm; lifetime: Milliseconds | LifetimeOf },
): Promise<IssuedToken[]> {
  if (userIds.length === 0) return [];
  const { purpose, form } = what;
  await tx
    .select({ id: users.id })
    .from(users)
    .where(inArray(users.id, [...userIds]))
    .orderBy(users.id)
    .for("update");
  await tx
    .update(accessTokens)
    .set({ replacedAt: sql`now()` })
    .where(
      and(
        inArray(accessTokens.userId, [...userIds]),
        sql`${accessTokens.purpose} = ${purpose} and ${accessTokens.form} = ${form}`,
        isNull(accessTokens.usedAt),
        isNull(accessTokens.replacedAt),
      ),
    );
  const { lifetime } = what;
  const issued = userIds.map((userId) => {
    const id = randomUUID();
    const expiresAt = after(now(), typeof lifetime === "number" ? lifetime : lifetime(userId));
    return { id, userId, purpose, form, expiresAt, ...deriveAccessSecret({ id, generation: 1, form }) };
  });
  await tx.insert(accessTokens).values(issued.map(({ secret: _, ...row }) => row));
  return issued.map(({ id, userId, secret, expiresAt }) => ({ id, userId, expiresAt, secret }));
}
