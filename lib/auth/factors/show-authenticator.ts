import { and, eq, isNotNull, isNull, lt, or } from "drizzle-orm";
import { secondFactors } from "@/drizzle/schema";
import { now } from "../../clock";
import { db } from "../../db/client";
import { stepOfCode } from "./authenticator-code";
import { unseal } from "./seal";
import { takeFactorTry } from "./take-factor-try";

export type FactorShown = "shown" | "wrong" | "wait";

/** Only the first to use a time step gets in with it: a code that was seen over a shoulder is worth nothing. */
async function spendStep(id: string, step: number): Promise<boolean> {
  const used = await db
    .update(secondFactors)
    .set({ lastStep: step })
    .where(
      and(eq(secondFactors.id, id), or(isNull(secondFactors.lastStep), lt(secondFactors.lastStep, step))),
    )
    .returning({ id: secondFactors.id });
  return used.length > 0;
}

/** A code from the authenticator app; counted before it is looked at. */
export async function showAuthenticatorCode(userId: string, typed: string): Promise<FactorShown> {
  if (!(await takeFactorTry(userId))) return "wait";
  const factors = await db
    .select({ id: secondFactors.id, sealedSecret: secondFactors.sealedSecret })
    .from(secondFactors)
    .where(
      and(
        eq(secondFactors.userId, userId),
        eq(secondFactors.kind, "totp"),
        isNotNull(secondFactors.confirmedAt),
      ),
    );
  for (const { id, sealedSecret } of factors) {
    const secret = sealedSecret ? unseal(sealedSecret) : undefined;
    const step = secret ? stepOfCode(secret, typed, now()) : undefined;
    if (step !== undefined && (await spendStep(id, step))) return "shown";
  }
  return "wrong";
}
