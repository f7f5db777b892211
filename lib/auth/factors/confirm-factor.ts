import { eq, sql } from "drizzle-orm";
import { sessions, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import type { Transaction } from "../../db/client";
import { enqueueMail } from "../../mail/enqueue-mail";
import { endSessionsOf } from "../end-sessions";
import type { Viewer } from "../viewer";

/** A new second factor counts: it was shown here, other sessions end, the person is told by mail, the journal too. */
export async function confirmFactor(
  tx: Transaction,
  { userId, sessionId }: Pick<Viewer, "userId" | "sessionId">,
  factor: { id: string; kind: "totp" | "passkey" },
): Promise<void> {
  await tx.update(sessions).set({ factorShownAt: sql`now()` }).where(eq(sessions.id, sessionId));
  await endSessionsOf(tx, userId, sessionId);
  const [person] = await tx
    .select({ email: users.email, language: users.language })
    .from(users)
    .where(eq(users.id, userId));
  if (person?.email)
    await enqueueMail(tx, {
      template: "second-factor",
      userId,
      recipient: person.email,
      language: person.language,
      details: { kind: factor.kind },
      idempotencyKey: `second-factor:${factor.id}`,
    });
  await recordAuditEvent(tx, {
    action: "access.factor_added",
    actorId: userId,
    subjectId: userId,
    details: { kind: factor.kind },
  });
}
