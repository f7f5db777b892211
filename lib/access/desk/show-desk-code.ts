import { and, eq, sql } from "drizzle-orm";
import { accessTokens, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db } from "../../db/client";
import { type ActingStaff, onlySchoolOf } from "../../people/acting-staff";
import { formatCode, rederiveAccessSecret } from "../access-secret";
import { findToMend } from "./may-mend";

/** Whose code it is and what became of it; the code itself only while it opens. */
export type ShownDeskCode =
  | { outcome: "open"; code: string; expiresAt: Date; person: CodeHolder }
  | { outcome: "used" | "expired" | "replaced"; at: Date; person: CodeHolder }
  | { outcome: "absent" };

export interface CodeHolder {
  userId: string;
  firstName: string;
  lastName: string;
  username: string;
}

const codeColumns = {
  id: accessTokens.id,
  form: sql<"desk">`${accessTokens.form}`,
  generation: accessTokens.generation,
  hash: accessTokens.hash,
  expiresAt: accessTokens.expiresAt,
  usedAt: accessTokens.usedAt,
  replacedAt: accessTokens.replacedAt,
  expired: sql<boolean>`${accessTokens.expiresAt} <= now()`,
  person: {
    userId: users.id,
    firstName: users.firstName,
    lastName: users.lastName,
    username: users.username,
  },
};

/**
 * The code of the desk, made anew from its row while it opens, for staff who may give one to this person; each
 * showing is in the journal. Foreign, unknown and somebody else's row are one answer.
 */
export const showDeskCode = (
  staff: ActingStaff,
  userId: string,
  accessTokenId: string,
): Promise<ShownDeskCode> =>
  db.transaction(async (tx) => {
    const allowed = await findToMend(tx, staff, userId);
    if (allowed.outcome === "absent" || allowed.outcome === "staff") return { outcome: "absent" };
    const [row] = await tx
      .select(codeColumns)
      .from(accessTokens)
      .innerJoin(users, eq(users.id, accessTokens.userId))
      .where(
        and(
          eq(accessTokens.id, accessTokenId),
          eq(accessTokens.userId, userId),
          eq(accessTokens.form, "desk"),
        ),
      );
    if (!row) return { outcome: "absent" };
    const { person, usedAt, replacedAt, expired, expiresAt, ...origin } = row;
    if (usedAt) return { outcome: "used", at: usedAt, person };
    if (replacedAt) return { outcome: "replaced", at: replacedAt, person };
    const code = expired ? undefined : rederiveAccessSecret(origin, origin.hash);
    if (code === undefined) return { outcome: "expired", at: expiresAt, person };
    await recordAuditEvent(tx, {
      action: "access.code_shown",
      actorId: staff.userId,
      subjectId: userId,
      schoolId: onlySchoolOf(staff.reach),
      details: { form: "desk" },
    });
    return { outcome: "open", code: formatCode(code), expiresAt, person };
  });
