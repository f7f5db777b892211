import { eq } from "drizzle-orm";
import { passwords } from "@/drizzle/schema";
import { db } from "../db/client";
import { forgetTries, takeIdentifierTries } from "./guess-counters";
import { guessLimits } from "./guess-limits";
import { inHashQueue } from "./hash-queue";
import { ownFormKey } from "./identifier-key";
import { verifyPassword } from "./password";
import { renewSession } from "./renew-session";
import type { Viewer } from "./viewer";

export type ProvenAgain = "proven" | "wrong" | "wait" | "busy";

async function fitsPassword(userId: string, typed: string): Promise<boolean> {
  const [held] = await db
    .select({ hash: passwords.hash })
    .from(passwords)
    .where(eq(passwords.userId, userId));
  return held !== undefined && verifyPassword(held.hash, typed);
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
  await forgetTries([ownFormKey(viewer.userId)]);
  await renewSession(viewer.sessionId, "password");
  return "proven";
}
