import { asc, eq, isNull, sql } from "drizzle-orm";
import { resetRequests, schools } from "@/drizzle/schema";
import { type Account, findAccounts, foldedIdentifier, isEmail } from "../auth/find-accounts";
import { countInWindow, guessKey } from "../auth/guess-counters";
import { guessLimits } from "../auth/guess-limits";
import { db, type Transaction } from "../db/client";
import { enqueueMail } from "../mail/enqueue-mail";
import { issueAccessTokens } from "./issue-access-tokens";
import { accessLifetimes } from "./lifetimes";
import { takeResetTry } from "./take-reset-try";

const plausibleAddress = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/;

interface ResetRequest {
  id: string;
  schoolId: string | null;
}

/** One mail for the whole mailbox: each account with its username and its own link. */
async function mailLinks(
  tx: Transaction,
  recipient: string,
  accounts: Account[],
  requestId: string,
): Promise<void> {
  const tokens = await issueAccessTokens(
    tx,
    accounts.map(({ userId }) => userId),
    { purpose: "password_reset", form: "link", lifetime: accessLifetimes.passwordReset },
  );
  await enqueueMail(tx, {
    template: "password-reset",
    userId: accounts[0]?.userId ?? null,
    recipient,
    language: accounts[0]?.language ?? "fr",
    details: { accounts: tokens.map(({ userId, id }) => ({ userId, accessTokenId: id })) },
    idempotencyKey: `password-reset:${requestId}`,
  });
}

/** Signed by the school whose link the visitor came by, if any. */
async function tellUnknownAddress(tx: Transaction, address: string, request: ResetRequest): Promise<void> {
  const key = guessKey("unknown-address", address);
  const [told] = await countInWindow([key], guessLimits.unknownAddressMails, 1, tx);
  if (!told || told.count > guessLimits.unknownAddressMails.limit) return;
  await enqueueMail(tx, {
    template: "unknown-address",
    userId: null,
    schoolId: request.schoolId,
    recipient: address,
    language: "fr",
    details: {},
    idempotencyKey: `unknown-address:${request.id}`,
  });
}

async function answer(tx: Transaction, request: ResetRequest, identifier: string): Promise<void> {
  const found = await findAccounts(identifier, tx);
  const subjects = found.length > 0 ? found.map(({ userId }) => userId) : [foldedIdentifier(identifier)];
  if (!(await takeResetTry(tx, subjects))) return;
  if (found.length === 0) {
    const address = foldedIdentifier(identifier);
    if (isEmail(identifier) && plausibleAddress.test(address)) await tellUnknownAddress(tx, address, request);
    return;
  }
  const recipient = found[0]?.email;
  if (!recipient) return;
  const mailbox = isEmail(identifier) ? found : await findAccounts(recipient, tx);
  const reachable = mailbox.filter(({ suspended }) => !suspended);
  if (reachable.length > 0) await mailLinks(tx, recipient, reachable, request.id);
}

async function handleOne(): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [request] = await tx
      .select({ id: resetRequests.id, identifier: resetRequests.identifier, schoolId: schools.id })
      .from(resetRequests)
      .leftJoin(schools, eq(schools.slug, resetRequests.schoolSlug))
      .where(isNull(resetRequests.handledAt))
      .orderBy(asc(resetRequests.requestedAt))
      .limit(1)
      .for("update", { of: resetRequests, skipLocked: true });
    if (!request) return false;
    if (request.identifier !== null) await answer(tx, request, request.identifier);
    await tx
      .update(resetRequests)
      .set({ handledAt: sql`now()`, identifier: null })
      .where(eq(resetRequests.id, request.id));
    return true;
  });
}

/**
 * Answers what « mot de passe oublié » was asked for: finds the accounts, issues links, queues one mail and
 * forgets the identifier, in one transaction a request. Safe on several instances. Returns how many it did.
 */
export async function handleResetRequests(): Promise<number> {
  let handled = 0;
  while (await handleOne()) handled += 1;
  return handled;
}
