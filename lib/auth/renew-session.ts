import { eq, sql } from "drizzle-orm";
import { sessions } from "@/drizzle/schema";
import { db } from "../db/client";
import { cookieNames, keepCookie } from "./cookies";
import { hashSecret, newSecret } from "./keys";

/**
 * Notes that whoever holds the session has just proved who they are, and goes on under a new secret (ASVS 7.2.4).
 * Only a server action can hand the secret to the browser.
 */
export async function renewSession(sessionId: string, shown: "password" | "factor"): Promise<void> {
  const secret = newSecret();
  await db
    .update(sessions)
    .set({
      provenAt: sql`now()`,
      secretHash: hashSecret(secret),
      ...(shown === "factor" && { factorShownAt: sql`now()` }),
    })
    .where(eq(sessions.id, sessionId));
  await keepCookie(cookieNames().session, secret);
}
