import { and, eq, isNull, sql } from "drizzle-orm";
import { accessTokens } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db, type Transaction } from "../../db/client";
import { type ActingStaff, onlySchoolOf } from "../../people/acting-staff";
import { issueAccessTokens } from "../issue-access-tokens";
import { accessLifetimes } from "../lifetimes";
import { findToMend, type NotMended } from "./may-mend";

export type DeskCodeGiven =
  /** `joined`: one was given a moment ago, by a second press or by a colleague; it is shown instead of killed. */
  { outcome: "given"; accessTokenId: string; joined: boolean } | NotMended;

async function findJustGiven(tx: Transaction, userId: string): Promise<string | undefined> {
  const [code] = await tx
    .select({ id: accessTokens.id })
    .from(accessTokens)
    .where(
      and(
        eq(accessTokens.userId, userId),
        eq(accessTokens.form, "desk"),
        isNull(accessTokens.usedAt),
        isNull(accessTokens.replacedAt),
        sql`${accessTokens.issuedAt} > now() - interval '5 minutes' and ${accessTokens.expiresAt} > now()`,
      ),
    );
  return code?.id;
}

async function issueDeskCode(tx: Transaction, userId: string, active: boolean): Promise<string> {
  const [code] = await issueAccessTokens(tx, [userId], {
    purpose: active ? "password_reset" : "activation",
    form: "desk",
    lifetime: accessLifetimes.deskCode,
  });
  if (!code) throw new Error("No code was issued.");
  return code.id;
}

/** « Donner un code maintenant »: one hour, once. The code itself is shown by the page of its row, never returned. */
export const giveDeskCode = (staff: ActingStaff, userId: string): Promise<DeskCodeGiven> =>
  db.transaction(async (tx) => {
    const person = await findToMend(tx, staff, userId);
    if (person.outcome !== "may") return person;
    const given = await findJustGiven(tx, userId);
    if (given) return { outcome: "given", accessTokenId: given, joined: true };
    const accessTokenId = await issueDeskCode(tx, userId, person.active);
    await recordAuditEvent(tx, {
      action: "access.code_issued",
      actorId: staff.userId,
      subjectId: userId,
      schoolId: onlySchoolOf(staff.reach),
      details: { form: "desk" },
    });
    return { outcome: "given", accessTokenId, joined: false };
  });
