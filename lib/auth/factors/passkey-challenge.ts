import { eq, sql } from "drizzle-orm";
import { sessions } from "@/drizzle/schema";
import { db } from "../../db/client";
import { env } from "../../env";

/** Whom a passkey is made for: this portal's host, and no other. */
export const relyingParty = () => {
  const { origin, hostname } = new URL(env().PUBLIC_URL ?? "http://localhost");
  return { origin, id: hostname };
};

/** What the page asks the passkey to sign; only the newest page's counts. */
export async function keepChallenge(sessionId: string, challenge: string): Promise<void> {
  await db.update(sessions).set({ passkeyChallenge: challenge }).where(eq(sessions.id, sessionId));
}

/** Takes the challenge away with the first answer: nothing that was signed once is of use again. */
export async function takeChallenge(sessionId: string): Promise<string | undefined> {
  const taken = await db.execute<{ challenge: string | null }>(sql`
    update ${sessions} set passkey_challenge = null
    from (select passkey_challenge as challenge from ${sessions} where id = ${sessionId} for update) asked
    where id = ${sessionId} returning asked.challenge`);
  return taken[0]?.challenge ?? undefined;
}
