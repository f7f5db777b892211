import { eq, sql } from "drizzle-orm";
import { passwords, sessions } from "@/drizzle/schema";
import { db } from "../db/client";
import { cookieNames, keepCookie } from "./cookies";
import { forgetTries, takeIdentifierTries } from "./guess-counters";
import { guessLimits } from "./guess-limits";
import { inHashQueue } from "./hash-queue";
import { ownFormKey } from "./identifier-key";
import { hashSecret, newSecret } from "./keys";
import { verifyPassword } from "./password";
import type { Viewer } from "./viewer";

export type ProvenAgain = "proven" | "wrong" | "wait" | "busy";

async function fitsPassword(userId: string, typed: string): Promise<boolean> {
  const [held] = await db
    .select({ hash: passwords.hash })
    .from(passwords)
    .where(eq(passwords.userId, userId));
  return held !== undefined && verifyPassword(held.hash, typed);
}

/** The proof is noted, and the session goes on under a new secret (ASVS 7.2.4). */
async function renewSession({ userId, sessionId }: Viewer): Promise<void> {
  const secret = newSecret();
  await db
    .update(sessions)
    .set({ provenAt: sql`now()`, secretHash: hashSecret(secret) })
    .where(eq(sessions.id, sessionId));
  await forgetTries([ownFormKey(userId)]);
  await keepCookie(cookieNames().session, secret);
}

/**
 * Somebody signed in types the password again before a grave act. Counted before it is verified, apart from the
 * login's counters. On success the session's secret is new; only a server action can hand it to the browser.
 */
export async function proveAgain(viewer: Viewer, password: string): Promise<ProvenAgain> {
  if ((await takeIdentifierTries([ownFormKey(viewer.userId)], guessLimits.identifier)) === "wait")
    return "wait";
  const verified = await inHashQueue(() => fitsPassword(viewer.userId, password));
  if (verified.outcome === "busy") return "busy";
  if (!verified.result) return "wrong";
  await renewSession(viewer);
  return "proven";
}
