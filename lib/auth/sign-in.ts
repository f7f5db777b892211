import { and, eq, isNull } from "drizzle-orm";
import { passwords, users } from "@/drizzle/schema";
import { now } from "../clock";
import { db, type Transaction } from "../db/client";
import { enqueueMail } from "../mail/enqueue-mail";
import { countSignInFrom, signInSucceededFrom } from "./address-block";
import { type Account, findAccounts, foldedIdentifier } from "./find-accounts";
import { fittingAccounts } from "./fitting-accounts";
import { forgetTries, giveBackTries } from "./guess-counters";
import { inHashQueue } from "./hash-queue";
import { identifierKey } from "./identifier-key";
import { noteAttempts, outcomeFor } from "./note-attempts";
import { hashPassword, needsRehash } from "./password";
import { type StartedSession, startSession } from "./start-session";
import { type Tries, takeTries } from "./take-tries";
import type { Visitor } from "./visitor";

export interface SignInAttempt {
  identifier: string;
  password: string;
  stay: boolean;
}

export type SignInResult =
  | { outcome: "signed-in"; userId: string; kind: "full" | "provisional"; session: StartedSession }
  /** Unknown, wrong, suspended, never activated, ambiguous: the same to whoever asks. */
  | { outcome: "refused" }
  | { outcome: "wait" }
  | { outcome: "address-blocked"; seconds: number }
  | { outcome: "busy" };

async function warnOfNewDevice(tx: Transaction, account: Account, visitor: Visitor): Promise<void> {
  if (!account.email) return;
  const at = now().toISOString();
  await enqueueMail(tx, {
    template: "new-device",
    userId: account.userId,
    recipient: account.email,
    language: account.language,
    details: { deviceLabel: visitor.deviceLabel, at },
    idempotencyKey: `new-device:${account.userId}:${at}`,
  });
}

/** Whether what was verified a moment ago still holds: the account is locked against a change meanwhile. */
async function stillHolds(tx: Transaction, account: Account): Promise<boolean> {
  const [found] = await tx
    .select({ hash: passwords.hash })
    .from(users)
    .innerJoin(passwords, eq(passwords.userId, users.id))
    .where(and(eq(users.id, account.userId), isNull(users.suspendedAt), isNull(users.mergedIntoId)))
    .for("share");
  return found?.hash === account.passwordHash;
}

async function openSession(
  tx: Transaction,
  account: Account,
  { stay, rehashed }: { stay: boolean; rehashed: string | undefined },
  { visitor, tries }: Caller,
): Promise<StartedSession | undefined> {
  if (!(await stillHolds(tx, account))) return undefined;
  const kind = kindOf(account);
  const started = await startSession(tx, { userId: account.userId, kind, stay }, visitor);
  if (rehashed)
    await tx.update(passwords).set({ hash: rehashed }).where(eq(passwords.userId, account.userId));
  await forgetTries([identifierKey(account.userId), ...tries.deviceKeys], tx);
  const outcome = kind === "full" ? "signed_in" : "provisional";
  await noteAttempts(tx, [account], () => outcome, { visitor, knownDevice: tries.deviceKeys.length > 0 });
  if (started.newDevice) await warnOfNewDevice(tx, account, visitor);
  return started;
}

interface Caller {
  visitor: Visitor;
  tries: Tries;
}

const kindOf = ({ passwordKind }: Account) => (passwordKind === "provisional" ? "provisional" : "full");

async function letIn(account: Account, attempt: SignInAttempt, caller: Caller): Promise<SignInResult> {
  const outdated = needsRehash(account.passwordHash ?? "");
  const rehashed = outdated ? await hashPassword(attempt.password) : undefined;
  const { stay } = attempt;
  const session = await db.transaction((tx) => openSession(tx, account, { stay, rehashed }, caller));
  if (!session) return { outcome: "refused" };
  const others = [...caller.tries.keys].filter(([subject]) => subject !== account.userId);
  await giveBackTries(others.map(([, key]) => key));
  await signInSucceededFrom(caller.visitor.address);
  return { outcome: "signed-in", userId: account.userId, kind: kindOf(account), session };
}

/**
 * The password door. Every counter is taken before anything is verified; unknown names run the same
 * statements and cost the same hashes as known ones (SECURITY.md, Guessing; ASVS 6.3.8).
 */
export async function signInWithPassword(attempt: SignInAttempt, visitor: Visitor): Promise<SignInResult> {
  const fromAddress = await countSignInFrom(visitor.address, foldedIdentifier(attempt.identifier));
  if (fromAddress.outcome === "blocked") return { outcome: "address-blocked", seconds: fromAddress.seconds };
  const accounts = await findAccounts(attempt.identifier);
  const tries = await takeTries(attempt.identifier, accounts, visitor);
  const how = { visitor, knownDevice: tries.deviceKeys.length > 0 };
  if (tries.verdict === "wait") {
    await noteAttempts(db, accounts, () => "throttled", how);
    return { outcome: "wait" };
  }
  const verified = await inHashQueue(() => fittingAccounts(attempt.identifier, attempt.password, accounts));
  if (verified.outcome === "busy") {
    await giveBackTries([...tries.keys.values()]);
    return { outcome: "busy" };
  }
  const [account, ...others] = verified.result;
  if (account && others.length === 0 && !account.suspended)
    return letIn(account, attempt, { visitor, tries });
  await noteAttempts(db, accounts, (each) => outcomeFor(each, verified.result), how);
  return { outcome: "refused" };
}
