import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  type VerifiedRegistrationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { secondFactors } from "@/drizzle/schema";
import { now } from "../../clock";
import { db } from "../../db/client";
import type { Viewer } from "../viewer";
import { confirmFactor } from "./confirm-factor";
import { listPasskeysOf } from "./list-passkeys";
import { keepChallenge, relyingParty, takeChallenge } from "./passkey-challenge";

/** What the browser needs to make a passkey for this person. */
export async function passkeyToMake(
  { userId, username, firstName, lastName, sessionId }: Viewer,
  place: string,
) {
  const options = await generateRegistrationOptions({
    rpName: place,
    rpID: relyingParty().id,
    userID: new TextEncoder().encode(userId),
    userName: username,
    userDisplayName: `${firstName} ${lastName}`,
    excludeCredentials: (await listPasskeysOf(userId)).map(({ credentialId }) => ({ id: credentialId })),
    authenticatorSelection: { residentKey: "discouraged", userVerification: "preferred" },
  });
  await keepChallenge(sessionId, options.challenge);
  return options;
}

async function verify(
  viewer: Pick<Viewer, "userId" | "sessionId">,
  response: RegistrationResponseJSON,
): Promise<VerifiedRegistrationResponse> {
  const challenge = await takeChallenge(viewer.sessionId);
  if (!challenge) return { verified: false };
  const { origin, id } = relyingParty();
  const expected = { expectedChallenge: challenge, expectedOrigin: origin, expectedRPID: id };
  return verifyRegistrationResponse({ response, ...expected, requireUserVerification: false }).catch(() => ({
    verified: false as const, // what a browser of ours never sends
  }));
}

/** Keeps the passkey that the browser has just made; from now on it opens the secretariat. */
export async function keepPasskey(
  viewer: Pick<Viewer, "userId" | "sessionId">,
  response: RegistrationResponseJSON,
  label: string,
): Promise<"confirmed" | "wrong"> {
  const made = await verify(viewer, response);
  if (!made.verified) return "wrong";
  const { id: credentialId, publicKey, counter, transports } = made.registrationInfo.credential;
  return db.transaction(async (tx) => {
    const [factor] = await tx
      .insert(secondFactors)
      .values({
        userId: viewer.userId,
        kind: "passkey",
        label,
        credentialId,
        publicKey: Buffer.from(publicKey),
        signCount: counter,
        transports: transports ?? [],
        confirmedAt: now(),
      })
      .onConflictDoNothing()
      .returning({ id: secondFactors.id });
    if (!factor) return "wrong";
    await confirmFactor(tx, viewer, { id: factor.id, kind: "passkey" });
    return "confirmed";
  });
}
