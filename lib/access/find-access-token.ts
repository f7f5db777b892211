import { and, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { accessTokens, passwords, users } from "@/drizzle/schema";
import { db } from "../db/client";
import { type AccessForm, hashesOfToken } from "./access-secret";
import type { AccessPurpose } from "./issue-access-tokens";

/** For whom the token was issued; if that account was joined to another since, `users` is the one that it was joined to. */
const named = alias(users, "named");

const tokenColumns = {
  tokenId: accessTokens.id,
  userId: users.id,
  purpose: accessTokens.purpose,
  form: accessTokens.form,
  expiresAt: accessTokens.expiresAt,
  open: sql<boolean>`${accessTokens.usedAt} is null and ${accessTokens.replacedAt} is null and ${accessTokens.expiresAt} > now() and ${users.suspendedAt} is null and ${named.mergedIntoId} is null`,
  used: sql<boolean>`${accessTokens.usedAt} is not null`,
  expired: sql<boolean>`${accessTokens.usedAt} is null and ${accessTokens.replacedAt} is null and ${accessTokens.expiresAt} <= now()`,
  suspended: sql<boolean>`${users.suspendedAt} is not null`,
  username: users.username,
  firstName: users.firstName,
  lastName: users.lastName,
  email: users.email,
  language: users.language,
  activated: sql<boolean>`${users.activatedAt} is not null`,
  hadPassword: sql<boolean>`${passwords.kind} = 'chosen'`,
};

/** A token that was issued one day, with what its holder's page may need. */
export interface KnownToken {
  tokenId: string;
  userId: string;
  purpose: AccessPurpose;
  form: AccessForm;
  expiresAt: Date;
  suspended: boolean;
  username: string;
  firstName: string;
  lastName: string;
  email: string | null;
  language: string;
  activated: boolean;
  hadPassword: boolean;
}

export type FoundToken =
  | { state: "open"; token: KnownToken }
  /** `replaced` also when the account is suspended: the page says the same. */
  | { state: "expired" | "used" | "replaced"; token: KnownToken }
  | { state: "unknown" };

/** Looks a token up by (purpose, hash), whatever its form; never changes anything. */
export async function findAccessToken(token: string): Promise<FoundToken> {
  const hashes = hashesOfToken(token);
  if (hashes.length === 0) return { state: "unknown" };
  const [row] = await db
    .select(tokenColumns)
    .from(accessTokens)
    .innerJoin(named, eq(named.id, accessTokens.userId))
    .innerJoin(users, sql`${users.id} = coalesce(${named.mergedIntoId}, ${named.id})`)
    .leftJoin(passwords, eq(passwords.userId, users.id))
    .where(
      and(
        inArray(accessTokens.purpose, ["activation", "password_reset"]),
        inArray(accessTokens.hash, hashes),
      ),
    );
  if (!row) return { state: "unknown" };
  const { open, used, expired, ...known } = row;
  if (open) return { state: "open", token: known };
  return { state: used ? "used" : expired ? "expired" : "replaced", token: known };
}

/** `f•••@gmail.com`: enough to recognise one's own address, too little to learn another's. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf("@");
  return `${email.slice(0, 1)}•••${email.slice(at)}`;
}
