import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { accountMerges, users } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import type { StaffReach } from "../../auth/policy";
import { db, type Reader, type Transaction } from "../../db/client";
import { onlySchoolOf } from "../acting-staff";
import { isPersonWithin } from "../staff-reach";
import { isMergeable, type MergingStaff } from "./judge-merge";
import { lockAccounts } from "./merge-accounts";
import { findMergeSide } from "./merge-sides";
import type { Moved } from "./moved";
import { type LeftAlone, putBack } from "./put-back";

/** For how many days a merge can be taken back. */
export const mergeUndoDays = 30;

const reversible = and(
  isNull(accountMerges.undoneAt),
  sql`${accountMerges.createdAt} > now() - make_interval(days => ${mergeUndoDays})`,
);

const mergedUser = sql`(select merged.username from ${users} as merged where merged.id = ${accountMerges.mergedId})`;

/** The merges that can still be taken back from a kept account within the reach, newest first. */
export const listReversibleMerges = (reader: Reader, reach: StaffReach, keptId: string) =>
  reader
    .select({
      id: accountMerges.id,
      mergedId: accountMerges.mergedId,
      mergedUsername: sql<string>`${mergedUser}`,
      createdAt: accountMerges.createdAt,
    })
    .from(accountMerges)
    .innerJoin(users, and(eq(users.id, accountMerges.keptId), isPersonWithin(reach)))
    .where(and(eq(accountMerges.keptId, keptId), reversible))
    .orderBy(desc(accountMerges.createdAt));

export type MergeUndone =
  | { outcome: "undone"; keptId: string; mergedId: string; leftAlone: LeftAlone[] }
  /** Unknown, out of reach, taken back already, too old, or the kept account was itself joined to another or erased since. */
  | { outcome: "absent" }
  /** It was a colleague's account, or belongs in part to another school. */
  | { outcome: "refused" };

/** Takes a merge back. What people changed since is left alone, and told. */
export const undoMerge = (staff: MergingStaff, mergeId: string): Promise<MergeUndone> =>
  db.transaction(async (tx) => {
    const merge = await claimMerge(tx, mergeId);
    if (!merge) return { outcome: "absent" };
    await lockAccounts(tx, [merge.keptId, merge.mergedId]);
    const kept = await findMergeSide(tx, staff.reach, merge.keptId);
    if (!kept || kept.erased) return { outcome: "absent" };
    if (!isMergeable(staff, kept)) return { outcome: "refused" };
    const leftAlone = await putBack(tx, merge, merge.moved as unknown as Moved);
    await tx
      .update(users)
      .set({ mergedIntoId: null, ...(kept.suspended && suspensionOf(merge.keptId)) })
      .where(eq(users.id, merge.mergedId));
    await tx.update(accountMerges).set({ undoneAt: sql`now()` }).where(eq(accountMerges.id, mergeId));
    await record(tx, staff, { ...merge, leftAlone });
    return { outcome: "undone", keptId: merge.keptId, mergedId: merge.mergedId, leftAlone };
  });

/** Whoever was suspended as one person is so as two. */
const suspensionOf = (keptId: string) => ({
  suspendedAt: sql`now()`,
  suspensionReason: sql`(select kept.suspension_reason from ${users} as kept where kept.id = ${keptId})`,
});

/** Locked, so that of two who take it back one does. */
async function claimMerge(tx: Transaction, mergeId: string) {
  const [merge] = await tx
    .select({
      id: accountMerges.id,
      keptId: accountMerges.keptId,
      mergedId: accountMerges.mergedId,
      moved: accountMerges.moved,
    })
    .from(accountMerges)
    .where(and(eq(accountMerges.id, mergeId), reversible))
    .for("update");
  return merge;
}

const record = (
  tx: Transaction,
  staff: MergingStaff,
  {
    id: mergeId,
    keptId,
    mergedId,
    leftAlone,
  }: { id: string; keptId: string; mergedId: string; leftAlone: LeftAlone[] },
) =>
  recordAuditEvent(tx, {
    action: "people.merge_undone",
    actorId: staff.userId,
    subjectId: keptId,
    schoolId: onlySchoolOf(staff.reach),
    details: { mergeId, mergedId, leftAlone },
  });
