import { and, eq, sql } from "drizzle-orm";
import { devices, passwords, signInAttempts, trustedDevices } from "@/drizzle/schema";
import { now } from "../clock";
import { db, type Transaction } from "../db/client";
import { enqueueMail } from "../mail/enqueue-mail";
import { countSignInFrom, signInSucceededFrom } from "./address-block";
import { type Account, findAccounts, foldedIdentifier, isEmail } from "./find-accounts";
import { countInWindow, forgetTries, giveBackTries, guessKey, takeIdentifierTries } from "./guess-counters";
import { guessLimits } from "./guess-limits";
import { inHashQueue } from "./hash-queue";
import { identifierKey } from "./identifier-key";
import { hashSecret } from "./keys";
import { hashPassword, longestPassword, needsRehash, verifyPassword } from "./password";
import { type StartedSession, startSession } from "./start-session";
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

type AttemptOutcome = typeof signInAttempts.$inferInsert.outcome;

/** Those of the accounts for which this browser is a device they have signed in on, and still trusted. */
async function accountsKnownTo(visitor: Visitor, accounts: Account[]): Promise<Map<string, string>> {
  const rows = await db
    .select({ userId: trustedDevices.userId, id: trustedDevices.id })
    .from(trustedDevices)
    .innerJoin(devices, eq(devices.id, trustedDevices.deviceId))
    .where(
      and(
        eq(devices.secretHash, hashSecret(visitor.deviceSecret ?? "")),
        sql`${trustedDevices.userId} = any(${sql.param(accounts.map(({ userId }) => userId))}::uuid[])`,
        eq(trustedDevices.trusted, true),
      ),
    );
  return new Map(rows.map(({ userId, id }) => [userId, id]));
}

/** Takes a try from the device's own count; too many, and the device is a stranger from now on. */
async function deviceMayTry(trustedDeviceId: string): Promise<boolean> {
  const [counted] = await countInWindow([guessKey("device", trustedDeviceId)], guessLimits.knownDevice);
  if (!counted || counted.count <= guessLimits.knownDevice.limit) return true;
  await db.update(trustedDevices).set({ trusted: false }).where(eq(trustedDevices.id, trustedDeviceId));
  return false;
}

interface Tries {
  verdict: "allowed" | "wait";
  /** The counter that each account's try was taken from. */
  keys: Map<string, string>;
  knownDevice: boolean;
}

async function takeTries(identifier: string, accounts: Account[], visitor: Visitor): Promise<Tries> {
  const known = await accountsKnownTo(visitor, accounts);
  const subjects =
    accounts.length > 0 ? accounts.map(({ userId }) => userId) : [foldedIdentifier(identifier)];
  const keys = new Map<string, string>();
  for (const subject of subjects) {
    const device = known.get(subject);
    if (!device || !(await deviceMayTry(device))) keys.set(subject, identifierKey(subject));
  }
  const verdict = await takeIdentifierTries([...keys.values()], guessLimits.identifier);
  return { verdict, keys, knownDevice: known.size > 0 };
}

/**
 * A username costs one hash and an address always two, whoever has it: dummies fill up. A mailbox with more
 * than two passwords must use the usernames.
 */
async function fittingAccounts(
  identifier: string,
  password: string,
  accounts: Account[],
): Promise<Account[]> {
  const withPassword = accounts.filter(({ passwordHash }) => passwordHash !== null);
  const slots = isEmail(identifier) ? 2 : 1;
  const candidates = withPassword.length > slots ? [] : withPassword;
  const fitting: Account[] = [];
  for (let slot = 0; slot < slots; slot += 1) {
    const candidate = candidates[slot];
    const fits = await verifyPassword(candidate?.passwordHash ?? null, password);
    if (candidate && fits) fitting.push(candidate);
  }
  return fitting;
}

function outcomeFor(account: Account, fitting: Account[]): AttemptOutcome {
  if (account.passwordHash === null) return "no_password";
  if (fitting.length > 1) return "ambiguous";
  if (account.suspended) return "suspended";
  return "wrong_password";
}

/** The same statement for known and unknown names: it writes a row for each account there is. */
async function noteAttempts(
  writer: Transaction | typeof db,
  attempts: { userId: string; outcome: AttemptOutcome }[],
  visitor: Visitor,
  knownDevice: boolean,
): Promise<void> {
  await writer.execute(sql`
    insert into ${signInAttempts} (user_id, outcome, device_label, known_device)
    select user_id, outcome::sign_in_outcome, ${visitor.deviceLabel}, ${knownDevice}
    from unnest(${sql.param(attempts.map(({ userId }) => userId))}::uuid[],
                ${sql.param(attempts.map(({ outcome }) => outcome))}::text[]) attempt(user_id, outcome)`);
}

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

async function letIn(
  account: Account,
  attempt: SignInAttempt,
  visitor: Visitor,
  tries: Tries,
): Promise<SignInResult> {
  const kind = account.passwordKind === "provisional" ? "provisional" : "full";
  const rehashed = needsRehash(account.passwordHash ?? "") ? await hashPassword(attempt.password) : undefined;
  const session = await db.transaction(async (tx) => {
    const started = await startSession(tx, { userId: account.userId, kind, stay: attempt.stay }, visitor);
    if (rehashed)
      await tx.update(passwords).set({ hash: rehashed }).where(eq(passwords.userId, account.userId));
    await forgetTries([identifierKey(account.userId)], tx);
    await noteAttempts(
      tx,
      [{ userId: account.userId, outcome: kind === "full" ? "signed_in" : "provisional" }],
      visitor,
      tries.knownDevice,
    );
    if (started.newDevice) await warnOfNewDevice(tx, account, visitor);
    return started;
  });
  await giveBackTries(
    [...tries.keys].filter(([subject]) => subject !== account.userId).map(([, key]) => key),
  );
  await signInSucceededFrom(visitor.address);
  return { outcome: "signed-in", userId: account.userId, kind, session };
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
  if (tries.verdict === "wait") {
    await noteAttempts(
      db,
      accounts.map(({ userId }) => ({ userId, outcome: "throttled" as const })),
      visitor,
      false,
    );
    return { outcome: "wait" };
  }
  const password = [...attempt.password].slice(0, longestPassword + 1).join("");
  const verified = await inHashQueue(() => fittingAccounts(attempt.identifier, password, accounts));
  if (verified.outcome === "busy") {
    await giveBackTries([...tries.keys.values()]);
    return { outcome: "busy" };
  }
  const [account, ...others] = verified.result;
  if (account && others.length === 0 && !account.suspended) return letIn(account, attempt, visitor, tries);
  await noteAttempts(
    db,
    accounts.map((each) => ({ userId: each.userId, outcome: outcomeFor(each, verified.result) })),
    visitor,
    tries.knownDevice,
  );
  return { outcome: "refused" };
}
