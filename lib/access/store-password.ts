import { eq, sql } from "drizzle-orm";
import { passwords, users } from "@/drizzle/schema";
import { endSessionsOf } from "../auth/end-sessions";
import { forgetTries } from "../auth/guess-counters";
import { identifierKey, ownFormKey } from "../auth/identifier-key";
import type { Transaction } from "../db/client";
import { enqueueMail } from "../mail/enqueue-mail";
import { revokeAccessTokens } from "./revoke-access";

/** Whose password changes, and where the notice goes. */
export interface PasswordHolder {
  userId: string;
  email: string | null;
  language: string;
}

async function notify(tx: Transaction, holder: PasswordHolder, changeId: string): Promise<void> {
  if (!holder.email) return;
  await enqueueMail(tx, {
    template: "password-changed",
    userId: holder.userId,
    recipient: holder.email,
    language: holder.language,
    details: {},
    idempotencyKey: `password-changed:${changeId}`,
  });
}

/**
 * Stores a chosen password with everything that follows from it: the account is active, every open token
 * dies, every session ends, the guesses are forgotten, and who already had a password is told.
 */
export async function storePassword(
  tx: Transaction,
  holder: PasswordHolder,
  change: { passwordHash: string; id: string; replacesChosen: boolean },
): Promise<void> {
  const row = { hash: change.passwordHash, kind: "chosen" as const, seed: null, changedAt: sql`now()` };
  await tx
    .insert(passwords)
    .values({ userId: holder.userId, ...row })
    .onConflictDoUpdate({ target: passwords.userId, set: row });
  await tx
    .update(users)
    .set({ activatedAt: sql`coalesce(${users.activatedAt}, now())` })
    .where(eq(users.id, holder.userId));
  await revokeAccessTokens(tx, holder.userId);
  await endSessionsOf(tx, holder.userId);
  await forgetTries([identifierKey(holder.userId), ownFormKey(holder.userId)], tx);
  if (change.replacesChosen) await notify(tx, holder, change.id);
}
