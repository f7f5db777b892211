import { recordAuditEvent } from "../audit/record-audit-event";
import { db } from "../db/client";
import { deriveProvisionalPassword } from "./provisional/provisional-password";
import { preparePasswords, storeProvisionalPasswords } from "./provisional/store-provisional-passwords";

export type ProvisionalPassword =
  | { outcome: "issued"; password: string }
  /** The person already chose a password: a reset or a code is the way. */
  | { outcome: "already-active" };

/**
 * A password to print for one person who never signed in: it opens only the form that chooses a real one. A newer one
 * replaces it; it is told once, to the printer, and journalled.
 */
export async function issueProvisionalPassword(
  userId: string,
  actorId: string | null,
): Promise<ProvisionalPassword> {
  const [prepared] = (await preparePasswords([userId])) ?? [];
  if (!prepared) throw new Error("Too many hashes are waiting.");
  return db.transaction(async (tx) => {
    const stored = await storeProvisionalPasswords(tx, [prepared], 0);
    if (stored.length === 0) return { outcome: "already-active" };
    await recordAuditEvent(tx, { action: "access.provisional_password_issued", actorId, subjectId: userId });
    return { outcome: "issued", password: deriveProvisionalPassword(prepared.seed) };
  });
}
