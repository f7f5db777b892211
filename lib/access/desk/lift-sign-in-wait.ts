import { eq } from "drizzle-orm";
import { guessCounters } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { identifierKey } from "../../auth/identifier-key";
import { db } from "../../db/client";
import { type ActingStaff, onlySchoolOf } from "../../people/acting-staff";
import { findToWriteTo, type NotMended } from "./may-mend";

export type WaitLifted = { outcome: "lifted" } | { outcome: "no-wait" } | NotMended;

/**
 * Whoever mistyped may try again at once. The count between two successes stays: a stranger who guesses gains five
 * tries by it, and is stopped for good where they would have been.
 */
export const liftSignInWait = (staff: ActingStaff, userId: string): Promise<WaitLifted> =>
  db.transaction(async (tx) => {
    const person = await findToWriteTo(tx, staff, userId);
    if (person.outcome !== "may") return person;
    const lifted = await tx
      .update(guessCounters)
      .set({ count: 0, blockedUntil: null })
      .where(eq(guessCounters.key, identifierKey(userId)))
      .returning({ key: guessCounters.key });
    if (lifted.length === 0) return { outcome: "no-wait" };
    await recordAuditEvent(tx, {
      action: "access.wait_lifted",
      actorId: staff.userId,
      subjectId: userId,
      schoolId: onlySchoolOf(staff.reach),
    });
    return { outcome: "lifted" };
  });
