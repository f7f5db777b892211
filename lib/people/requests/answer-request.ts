import { and, eq, isNull, sql } from "drizzle-orm";
import { familyRequests, guardianships } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db, type Transaction } from "../../db/client";
import type { ActingStaff } from "../acting-staff";
import { tieGuardian } from "../families/attach-guardian";
import { type FamilyRequestRow, findRequest } from "./find-request";

export type RequestAnswered =
  | { outcome: "granted" | "refused"; request: FamilyRequestRow }
  /** Unknown, out of reach, or the child is. */
  | { outcome: "absent" }
  /** A colleague was quicker. */
  | { outcome: "answered" }
  /** Nobody gives a child to themselves. */
  | { outcome: "oneself" }
  /** The link is there, or was ended one day: its own page decides. */
  | { outcome: "known"; guardianshipId: string };

interface Grant {
  requestId: string;
  /** The child that is meant, for a missing one. */
  studentId?: string | undefined;
  /** Why a link that is not theirs ends, in the secretariat's words. */
  motive: string;
}

/** Gives the missing child to who asked, with all rights; or ends the link with the child that is not theirs. */
export const grantRequest = (staff: ActingStaff, grant: Grant): Promise<RequestAnswered> =>
  db.transaction(async (tx) => {
    const request = await claim(tx, staff, grant.requestId, true);
    if ("outcome" in request) return request;
    if (request.kind === "not_my_child") await endLink(tx, request, grant.motive);
    else {
      const tied = await giveChild(tx, staff, request, grant.studentId);
      if (tied) return undone(tx, grant.requestId, tied);
    }
    return settle(tx, staff, request, true);
  });

/** Leaves everything as it is. */
export const refuseRequest = (staff: ActingStaff, requestId: string): Promise<RequestAnswered> =>
  db.transaction(async (tx) => {
    const request = await claim(tx, staff, requestId, false);
    return "outcome" in request ? request : settle(tx, staff, request, false);
  });

/** Of two who answer at once one does. */
async function claim(
  tx: Transaction,
  staff: ActingStaff,
  requestId: string,
  granted: boolean,
): Promise<FamilyRequestRow | RequestAnswered> {
  const request = await findRequest(tx, staff.reach, requestId);
  if (!request) return { outcome: "absent" };
  if (request.askerId === staff.userId) return { outcome: "oneself" };
  const won = await tx
    .update(familyRequests)
    .set({ handledAt: sql`now()`, handledById: staff.userId, granted })
    .where(and(eq(familyRequests.id, requestId), isNull(familyRequests.handledAt)))
    .returning({ id: familyRequests.id });
  return won.length > 0 ? request : { outcome: "answered" };
}

/** Gives back what was claimed: the request waits on. */
async function undone(tx: Transaction, requestId: string, why: RequestAnswered): Promise<RequestAnswered> {
  await tx
    .update(familyRequests)
    .set({ handledAt: null, handledById: null, granted: null })
    .where(eq(familyRequests.id, requestId));
  return why;
}

async function giveChild(
  tx: Transaction,
  staff: ActingStaff,
  { askerId }: FamilyRequestRow,
  studentId: string | undefined,
): Promise<RequestAnswered | undefined> {
  if (!studentId) return { outcome: "absent" };
  const tied = await tieGuardian(tx, staff, { guardianId: askerId, studentId, relation: null });
  return tied.outcome === "attached" ? undefined : tied;
}

const endLink = (tx: Transaction, { askerId, studentId }: FamilyRequestRow, motive: string) =>
  tx
    .update(guardianships)
    .set({ endsAt: sql`least(coalesce(${guardianships.endsAt}, now()), now())`, motive })
    .where(sql`${guardianships.guardianId} = ${askerId} and ${guardianships.studentId} = ${studentId}`);

async function settle(
  tx: Transaction,
  staff: ActingStaff,
  request: FamilyRequestRow,
  granted: boolean,
): Promise<RequestAnswered> {
  await recordAuditEvent(tx, {
    action: granted ? "family_request.granted" : "family_request.refused",
    actorId: staff.userId,
    subjectId: request.askerId,
    schoolId: request.schoolId,
    details: { requestId: request.id, kind: request.kind },
  });
  return { outcome: granted ? "granted" : "refused", request };
}
