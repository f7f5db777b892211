import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { passwords, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { takeIdentifierTries } from "../auth/guess-counters";
import { guessLimits } from "../auth/guess-limits";
import { inHashQueue } from "../auth/hash-queue";
import { ownFormKey } from "../auth/identifier-key";
import { hashPassword, verifyPassword } from "../auth/password";
import type { PasswordVerdict } from "../auth/password-policy";
import { type StartedSession, startSession } from "../auth/start-session";
import type { Visitor } from "../auth/visitor";
import { db } from "../db/client";
import { judgeNewPassword } from "./judge-new-password";
import { storePassword } from "./store-password";

export type ChangedPassword =
  /** A new session with a new secret; every earlier one has ended. */
  | { outcome: "changed"; session: StartedSession }
  | { outcome: "wrong-current" }
  | { outcome: "refused"; verdict: Exclude<PasswordVerdict, { outcome: "accepted" }> }
  | { outcome: "wait" }
  | { outcome: "busy" };

const holderColumns = {
  userId: users.id,
  firstName: users.firstName,
  lastName: users.lastName,
  username: users.username,
  email: users.email,
  language: users.language,
  passwordHash: passwords.hash,
  passwordKind: passwords.kind,
};

async function findHolder(userId: string) {
  const [holder] = await db
    .select(holderColumns)
    .from(users)
    .innerJoin(passwords, eq(passwords.userId, users.id))
    .where(eq(users.id, userId));
  if (!holder) throw new Error("A signed-in account has no password.");
  return holder;
}

type Holder = Awaited<ReturnType<typeof findHolder>>;

async function applyChange(holder: Holder, passwordHash: string, visitor: Visitor): Promise<ChangedPassword> {
  return db.transaction(async (tx) => {
    await tx.select({ id: users.id }).from(users).where(eq(users.id, holder.userId)).for("update");
    const [still] = await tx
      .select({ hash: passwords.hash })
      .from(passwords)
      .where(eq(passwords.userId, holder.userId));
    if (still?.hash !== holder.passwordHash) return { outcome: "wrong-current" };
    const replacesChosen = holder.passwordKind === "chosen";
    await storePassword(tx, holder, { passwordHash, id: randomUUID(), replacesChosen });
    const session = await startSession(tx, { userId: holder.userId, kind: "full", stay: false }, visitor);
    await recordAuditEvent(tx, {
      action: replacesChosen ? "access.password_changed" : "access.activated",
      actorId: holder.userId,
      subjectId: holder.userId,
    });
    return { outcome: "changed", session };
  });
}

/**
 * Changes the password of somebody signed in, or makes a provisional one real. The current one is asked
 * again and counted like a login's; every session ends and a new one begins here (ASVS 6.2.3, 7.4.3).
 */
export async function changePassword(
  userId: string,
  typed: { currentPassword: string; password: string },
  visitor: Visitor,
): Promise<ChangedPassword> {
  const holder = await findHolder(userId);
  const verdict = await judgeNewPassword(holder, typed.password);
  if (verdict.outcome !== "accepted") return { outcome: "refused", verdict };
  if ((await takeIdentifierTries([ownFormKey(userId)], guessLimits.identifier)) === "wait")
    return { outcome: "wait" };
  const hashed = await inHashQueue(async () => {
    const fits = await verifyPassword(holder.passwordHash, typed.currentPassword);
    return fits ? hashPassword(typed.password) : undefined;
  });
  if (hashed.outcome === "busy") return { outcome: "busy" };
  if (hashed.result === undefined) return { outcome: "wrong-current" };
  return applyChange(holder, hashed.result, visitor);
}
