import { and, eq, isNull, sql } from "drizzle-orm";
import { accessTokens, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { inHashQueue } from "../auth/hash-queue";
import { hashPassword } from "../auth/password";
import type { PasswordVerdict } from "../auth/password-policy";
import { type StartedSession, startSession } from "../auth/start-session";
import type { Visitor } from "../auth/visitor";
import { db, type Transaction } from "../db/client";
import type { KnownToken } from "./find-access-token";
import { judgeNewPassword } from "./judge-new-password";
import { openTypedToken } from "./open-typed-token";
import { storePassword } from "./store-password";

export type ChosenPassword =
  | { outcome: "chosen"; session: StartedSession }
  | { outcome: "refused"; verdict: Exclude<PasswordVerdict, { outcome: "accepted" }> }
  /** Expired, used, replaced or never issued: nothing was changed. */
  | { outcome: "dead-token" }
  | { outcome: "too-many"; seconds: number }
  | { outcome: "busy" };

/** The one statement that decides who used the token; everyone else finds no row. */
async function consume(tx: Transaction, tokenId: string): Promise<boolean> {
  const won = await tx
    .update(accessTokens)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(accessTokens.id, tokenId),
        isNull(accessTokens.usedAt),
        isNull(accessTokens.replacedAt),
        sql`${accessTokens.expiresAt} > now()`,
        sql`exists (select 1 from ${users} where ${users.id} = ${accessTokens.userId} and ${users.suspendedAt} is null
          and ${users.mergedIntoId} is null)`,
      ),
    )
    .returning({ id: accessTokens.id });
  return won.length === 1;
}

async function applyChoice(
  token: KnownToken,
  passwordHash: string,
  visitor: Visitor,
): Promise<ChosenPassword> {
  return db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, token.userId)).for("update");
    if (!(await consume(tx, token.tokenId))) return { outcome: "dead-token" };
    await storePassword(tx, token, { passwordHash, id: token.tokenId, replacesChosen: token.hadPassword });
    const session = await startSession(tx, { userId: token.userId, kind: "full", stay: false }, visitor);
    await recordAuditEvent(tx, {
      action: token.activated ? "access.password_reset" : "access.activated",
      actorId: token.userId,
      subjectId: token.userId,
      details: { purpose: token.purpose, form: token.form },
    });
    return { outcome: "chosen", session };
  });
}

/**
 * First connection and forgotten password: the token itself, verified again here, stores the password and
 * signs in. A refused password does not use it up; of any number of simultaneous calls one wins (ASVS 6.4).
 */
export async function choosePasswordWithToken(
  typedToken: string,
  password: string,
  visitor: Visitor,
): Promise<ChosenPassword> {
  const found = await openTypedToken(typedToken, visitor.address);
  if (found.state === "too-many") return { outcome: "too-many", seconds: found.seconds };
  if (found.state !== "open") return { outcome: "dead-token" };
  const verdict = await judgeNewPassword(found.token, password);
  if (verdict.outcome !== "accepted") return { outcome: "refused", verdict };
  const hashed = await inHashQueue(() => hashPassword(password));
  if (hashed.outcome === "busy") return { outcome: "busy" };
  return applyChoice(found.token, hashed.result, visitor);
}
