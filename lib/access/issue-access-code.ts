import { eq, sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import type { Transaction } from "../db/client";
import { formatCode } from "./access-secret";
import { issueAccessTokens } from "./issue-access-tokens";
import { accessLifetimes } from "./lifetimes";
import { letterLifetimesOf } from "./own-lifetimes";

/** A code to print or to read out, grouped by four. */
export interface IssuedCode {
  code: string;
  expiresAt: Date;
}

/**
 * A typed code for a letter (as long as the school sets) or for the desk (1 hour), counted in the journal. It activates an
 * account that never was, and resets the password of one that is. Undefined for an unknown account.
 */
export async function issueAccessCode(
  tx: Transaction,
  { userId, form, actorId = null }: { userId: string; form: "letter" | "desk"; actorId?: string | null },
): Promise<IssuedCode | undefined> {
  const [user] = await tx
    .select({ activated: sql<boolean>`${users.activatedAt} is not null` })
    .from(users)
    .where(eq(users.id, userId));
  if (!user) return undefined;
  const purpose = user.activated ? "password_reset" : "activation";
  const lifetime = form === "letter" ? await letterLifetimesOf(tx, [userId]) : accessLifetimes.deskCode;
  const [issued] = await issueAccessTokens(tx, [userId], { purpose, form, lifetime });
  if (!issued) return undefined;
  await recordAuditEvent(tx, { action: "access.code_issued", actorId, subjectId: userId, details: { form } });
  return { code: formatCode(issued.secret), expiresAt: issued.expiresAt };
}
