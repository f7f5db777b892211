import { countInWindow, guessKey } from "../auth/guess-counters";
import { guessLimits } from "../auth/guess-limits";
import { db } from "../db/client";
import { enqueueMail } from "../mail/enqueue-mail";
import type { KnownToken } from "./find-access-token";
import { issueAccessTokens } from "./issue-access-tokens";
import { accessLifetimes } from "./lifetimes";
import { openTypedToken } from "./open-typed-token";

export type RenewedToken =
  /** A mail is on its way to the address on file, or was a short while ago. */
  { outcome: "sent" } | { outcome: "no-address" } | { outcome: "unknown" };

async function sendNewLink({
  userId,
  email,
  language,
  activated,
}: KnownToken & { email: string }): Promise<void> {
  await db.transaction(async (tx) => {
    const [token] = await issueAccessTokens(tx, [userId], {
      purpose: activated ? "password_reset" : "activation",
      form: "link",
      lifetime: activated ? accessLifetimes.passwordReset : accessLifetimes.activation,
    });
    if (!token) return;
    const addressed = { userId, recipient: email, language, lane: "urgent" } as const;
    await enqueueMail(
      tx,
      activated
        ? {
            ...addressed,
            template: "password-reset",
            details: { accounts: [{ userId, accessTokenId: token.id }] },
            idempotencyKey: `password-reset:${token.id}`,
          }
        : {
            ...addressed,
            template: "activation",
            details: { accessTokenId: token.id },
            idempotencyKey: `activation:${token.id}`,
          },
    );
  });
}

/**
 * « Recevoir un nouveau jeton »: for a dead token, a new link to the address on file — 14 days for a first
 * connection, a 30-minute reset for an account that is active. Limited like forgotten passwords.
 */
export async function renewAccessToken(typedToken: string, address: string): Promise<RenewedToken> {
  const found = await openTypedToken(typedToken, address);
  if (found.state === "unknown" || found.state === "too-many") return { outcome: "unknown" };
  const { token } = found;
  if (token.email === null) return { outcome: "no-address" };
  const [hour] = await countInWindow([guessKey("resets-hour", token.userId)], guessLimits.resetsAnHour);
  const [day] = await countInWindow([guessKey("resets-day", token.userId)], guessLimits.resetsADay);
  const allowed =
    (hour?.count ?? 0) <= guessLimits.resetsAnHour.limit && (day?.count ?? 0) <= guessLimits.resetsADay.limit;
  if (allowed && !token.suspended) await sendNewLink({ ...token, email: token.email });
  return { outcome: "sent" };
}
