import { eq, sql } from "drizzle-orm";
import { passwords, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { hashPassword } from "../auth/password";
import { suggestPassphrase } from "../auth/suggest-passphrase";
import { db } from "../db/client";

export type ProvisionalPassword =
  | { outcome: "issued"; password: string }
  /** The person already chose a password: a reset or a code is the way. */
  | { outcome: "already-active" };

/**
 * A password to print for someone who never signed in: it opens only the form that chooses a real one.
 * A newer one replaces it; it is told once, to the printer, and journalled.
 */
export async function issueProvisionalPassword(
  userId: string,
  actorId: string | null,
): Promise<ProvisionalPassword> {
  const password = suggestPassphrase();
  const row = { hash: await hashPassword(password), kind: "provisional" as const, changedAt: sql`now()` };
  return db.transaction(async (tx) => {
    const stored = await tx
      .insert(passwords)
      .select(
        tx
          .select({
            userId: users.id,
            hash: sql<string>`${row.hash}`.as("hash"),
            kind: sql<"provisional">`'provisional'::password_kind`.as("kind"),
            seed: sql<null>`null::uuid`.as("seed"),
            changedAt: sql<Date>`now()`.as("changed_at"),
          })
          .from(users)
          .where(eq(users.id, userId)),
      )
      .onConflictDoUpdate({ target: passwords.userId, set: row, setWhere: eq(passwords.kind, "provisional") })
      .returning({ userId: passwords.userId });
    if (stored.length === 0) return { outcome: "already-active" };
    await recordAuditEvent(tx, { action: "access.provisional_password_issued", actorId, subjectId: userId });
    return { outcome: "issued", password };
  });
}
