import { and, eq, isNull, sql } from "drizzle-orm";
import { secondFactors } from "@/drizzle/schema";
import { now } from "../../clock";
import { db } from "../../db/client";
import type { Viewer } from "../viewer";
import { newAuthenticatorSecret, stepOfCode } from "./authenticator-code";
import { confirmFactor } from "./confirm-factor";
import { seal, unseal } from "./seal";

const isPending = (userId: string) =>
  and(eq(secondFactors.userId, userId), eq(secondFactors.kind, "totp"), isNull(secondFactors.confirmedAt));

/** The secret that waits for its first code: made once, the same until it is confirmed. */
export async function pendingAuthenticator(userId: string, label: string): Promise<string> {
  const [pending] = await db
    .select({ sealedSecret: secondFactors.sealedSecret })
    .from(secondFactors)
    .where(isPending(userId));
  const known = pending?.sealedSecret ? unseal(pending.sealedSecret) : undefined;
  if (known) return known;
  const secret = newAuthenticatorSecret();
  await db.transaction(async (tx) => {
    await tx.delete(secondFactors).where(isPending(userId));
    await tx.insert(secondFactors).values({ userId, kind: "totp", label, sealedSecret: seal(secret) });
  });
  return secret;
}

/** The first code proves that the app has the secret; from now on it is owed at every sign-in. */
export async function confirmAuthenticator(
  viewer: Pick<Viewer, "userId" | "sessionId">,
  typed: string,
): Promise<"confirmed" | "wrong"> {
  const [pending] = await db
    .select({ id: secondFactors.id, sealedSecret: secondFactors.sealedSecret })
    .from(secondFactors)
    .where(isPending(viewer.userId));
  const secret = pending?.sealedSecret ? unseal(pending.sealedSecret) : undefined;
  const step = secret ? stepOfCode(secret, typed, now()) : undefined;
  if (!pending || step === undefined) return "wrong";
  await db.transaction(async (tx) => {
    await tx
      .update(secondFactors)
      .set({ confirmedAt: sql`now()`, lastStep: step })
      .where(eq(secondFactors.id, pending.id));
    await confirmFactor(tx, viewer, { id: pending.id, kind: "totp" });
  });
  return "confirmed";
}
