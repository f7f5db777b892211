import { and, eq } from "drizzle-orm";
import { secondFactors } from "@/drizzle/schema";
import { db } from "../../db/client";

export interface KnownPasskey {
  id: string;
  credentialId: string;
  publicKey: Buffer;
  signCount: number;
  transports: string[];
}

/** A person's passkeys, with what verifies them. */
export async function listPasskeysOf(userId: string): Promise<KnownPasskey[]> {
  const rows = await db
    .select({
      id: secondFactors.id,
      credentialId: secondFactors.credentialId,
      publicKey: secondFactors.publicKey,
      signCount: secondFactors.signCount,
      transports: secondFactors.transports,
    })
    .from(secondFactors)
    .where(and(eq(secondFactors.userId, userId), eq(secondFactors.kind, "passkey")));
  return rows.flatMap(({ id, credentialId, publicKey, signCount, transports }) =>
    credentialId && publicKey
      ? [{ id, credentialId, publicKey, signCount: signCount ?? 0, transports: transports ?? [] }]
      : [],
  );
}
