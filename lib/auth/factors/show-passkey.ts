import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from "@simplewebauthn/server";
import { eq } from "drizzle-orm";
import { secondFactors } from "@/drizzle/schema";
import { db } from "../../db/client";
import type { Viewer } from "../viewer";
import { type KnownPasskey, listPasskeysOf } from "./list-passkeys";
import { keepChallenge, relyingParty, takeChallenge } from "./passkey-challenge";
import type { FactorShown } from "./show-authenticator";
import { takeFactorTry } from "./take-factor-try";

/** What the browser needs to ask for one of this person's passkeys; undefined when there is none. */
export async function passkeyToShow({ userId, sessionId }: Pick<Viewer, "userId" | "sessionId">) {
  const known = await listPasskeysOf(userId);
  if (known.length === 0) return undefined;
  const options = await generateAuthenticationOptions({
    rpID: relyingParty().id,
    allowCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    userVerification: "preferred",
  });
  await keepChallenge(sessionId, options.challenge);
  return options;
}

async function fits(passkey: KnownPasskey, response: AuthenticationResponseJSON, challenge: string) {
  const { origin, id } = relyingParty();
  const verified = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: false,
    credential: {
      id: passkey.credentialId,
      publicKey: new Uint8Array(passkey.publicKey),
      counter: passkey.signCount,
    },
  }).catch(() => undefined); // a signature that does not fit, or nothing that a browser sends
  return verified?.verified ? verified.authenticationInfo.newCounter : undefined;
}

/** A passkey's answer to the page's challenge; counted before it is looked at. */
export async function showPasskey(
  viewer: Pick<Viewer, "userId" | "sessionId">,
  response: AuthenticationResponseJSON,
): Promise<FactorShown> {
  if (!(await takeFactorTry(viewer.userId))) return "wait";
  const challenge = await takeChallenge(viewer.sessionId);
  const passkey = (await listPasskeysOf(viewer.userId)).find(
    ({ credentialId }) => credentialId === response.id,
  );
  if (!challenge || !passkey) return "wrong";
  const signCount = await fits(passkey, response, challenge);
  if (signCount === undefined) return "wrong";
  await db.update(secondFactors).set({ signCount }).where(eq(secondFactors.id, passkey.id));
  return "shown";
}
