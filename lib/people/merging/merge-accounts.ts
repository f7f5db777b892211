import { and, eq, inArray } from "drizzle-orm";
import { accountMerges, outbox, users } from "@/drizzle/schema";
import { revokeAccessTokens } from "../../access/revoke-access";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { endSessionsOf } from "../../auth/end-sessions";
import { db, type Transaction } from "../../db/client";
import { moveReadings } from "../../publishing/accounts/move-readings";
import { onlySchoolOf } from "../acting-staff";
import { joinPasswords, joinStates, type MergeChoices, writeState } from "./join-person";
import { areKin, type MergeRefusal, type MergingStaff, refusalOfMerge } from "./judge-merge";
import { type AccountSide, findMergeSide } from "./merge-sides";
import { moveTies, type Pair } from "./move-ties";
import type { Moved } from "./moved";

export interface Merge extends Pair {
  choices: MergeChoices;
  /** Whether the person was told that one is the other's guardian, and is sure. */
  acceptsKin: boolean;
}

export type AccountsMerged =
  | { outcome: "merged"; mergeId: string }
  /** One of them is unknown, out of reach, or joined already. */
  | { outcome: "absent" }
  | { outcome: "kin" }
  | { outcome: "refused"; reason: MergeRefusal };

/**
 * Joins two accounts of one person, for 30 days reversibly. The merged one signs nobody in any more: its username
 * opens the kept account, with the kept password. Nobody gains more than both had, nor joins a colleague's account
 * without administering where they work.
 */
export const mergeAccounts = (staff: MergingStaff, merge: Merge): Promise<AccountsMerged> =>
  db.transaction(async (tx) => {
    await lockAccounts(tx, [merge.keptId, merge.mergedId]);
    const [kept, merged] = [
      await findMergeSide(tx, staff.reach, merge.keptId),
      await findMergeSide(tx, staff.reach, merge.mergedId),
    ];
    if (!kept || !merged) return { outcome: "absent" };
    const reason = refusalOfMerge(staff, kept, merged);
    if (reason) return { outcome: "refused", reason };
    if (areKin(kept, merged) && !merge.acceptsKin) return { outcome: "kin" };
    const moved = await join(tx, merge, { kept, merged });
    return { outcome: "merged", mergeId: await record(tx, staff, merge, moved) };
  });

/** Always in the same order, so that two merges at once never wait for each other crosswise. */
export async function lockAccounts(tx: Transaction, userIds: string[]): Promise<void> {
  await tx
    .select({ id: users.id })
    .from(users)
    .where(inArray(users.id, userIds))
    .orderBy(users.id)
    .for("update");
}

async function join(
  tx: Transaction,
  { keptId, mergedId, choices }: Merge,
  sides: { kept: AccountSide; merged: AccountSide },
): Promise<Moved> {
  const pair = { keptId, mergedId };
  const ties = await moveTies(tx, pair);
  const published = await moveReadings(tx, pair);
  const person = joinStates(sides.kept, sides.merged, choices);
  await writeState(tx, keptId, person.after);
  const passwordChangedAt = await joinPasswords(tx, pair, sides);
  await tx.update(users).set({ mergedIntoId: keptId }).where(eq(users.id, mergedId));
  await silence(tx, mergedId);
  if (sides.merged.worksAt.length > 0) await endSessionsOf(tx, keptId);
  return { ...ties, published, person, passwordChangedAt };
}

/** Nothing of the merged account opens, and nothing that waits for it is sent. */
async function silence(tx: Transaction, userId: string): Promise<void> {
  await revokeAccessTokens(tx, userId);
  await endSessionsOf(tx, userId);
  await tx
    .update(outbox)
    .set({ state: "cancelled" })
    .where(and(eq(outbox.userId, userId), eq(outbox.state, "queued")));
}

async function record(
  tx: Transaction,
  staff: MergingStaff,
  { keptId, mergedId }: Pair,
  moved: Moved,
): Promise<string> {
  const [merge] = await tx
    .insert(accountMerges)
    .values({ keptId, mergedId, actorId: staff.userId, moved: { ...moved } })
    .returning({ id: accountMerges.id });
  if (!merge) throw new Error("The merge was not written.");
  await recordAuditEvent(tx, {
    action: "people.merged",
    actorId: staff.userId,
    subjectId: keptId,
    schoolId: onlySchoolOf(staff.reach),
    details: {
      mergeId: merge.id,
      mergedId,
      guardianships: moved.guardianships.length,
      students: moved.students,
    },
  });
  return merge.id;
}
