import { db } from "../db/client";
import { enqueueMails } from "../mail/enqueue-mail";
import type { Mail } from "../mail/mail";
import { activationMails } from "./activation-mails";
import type { KnownToken } from "./find-access-token";
import { issueAccessTokens } from "./issue-access-tokens";
import { accessLifetimes } from "./lifetimes";
import { openTypedToken } from "./open-typed-token";
import { invitationLifetimesOf } from "./own-lifetimes";
import { takeResetTry } from "./take-reset-try";

export type RenewedToken =
  /** A mail is on its way to the address on file, or was a short while ago. */
  { outcome: "sent" } | { outcome: "no-address" } | { outcome: "unknown" | "too-many" };

type Reachable = KnownToken & { email: string };

async function sendNewLink(person: Reachable): Promise<void> {
  const { userId, activated } = person;
  await db.transaction(async (tx) => {
    if (!(await takeResetTry(tx, [userId]))) return;
    const [token] = await issueAccessTokens(tx, [userId], {
      purpose: activated ? "password_reset" : "activation",
      form: "link",
      lifetime: activated ? accessLifetimes.passwordReset : await invitationLifetimesOf(tx, [userId]),
    });
    if (!token) return;
    await enqueueMails(
      tx,
      activated ? [resetMail(person, token.id)] : activationMails(person, token.id, "urgent"),
    );
  });
}

const resetMail = ({ userId, email, language }: Reachable, accessTokenId: string): Mail => ({
  template: "password-reset",
  userId,
  recipient: email,
  language,
  details: { accounts: [{ userId, accessTokenId }] },
  idempotencyKey: `password-reset:${accessTokenId}`,
});

/**
 * « Recevoir un nouveau jeton »: for a dead token, a new link to the address on file — for a first connection
 * as long as an invitation lives, a 30-minute reset for an account that is active. Limited like forgotten passwords.
 */
export async function renewAccessToken(typedToken: string, address: string): Promise<RenewedToken> {
  const found = await openTypedToken(typedToken, address);
  if (found.state === "unknown" || found.state === "too-many") return { outcome: found.state };
  const { token } = found;
  if (token.email === null) return { outcome: "no-address" };
  if (!token.suspended) await sendNewLink({ ...token, email: token.email });
  return { outcome: "sent" };
}
