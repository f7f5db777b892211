import { sql } from "drizzle-orm";
import { users } from "@/drizzle/schema";
import { recordAuditEvent } from "../../audit/record-audit-event";
import { db, type Transaction } from "../../db/client";
import { takeTurn } from "../../db/take-turns";
import { type ActingStaff, onlySchoolOf } from "../acting-staff";
import { countErasable, erasableIds } from "./erasable";
import { forgetPeople } from "./forget-people";

/** How many accounts one act erases; what remains is erased by the next. */
const erasedAtOnce = 1_000;

export type LeaversErased =
  | { outcome: "erased"; people: number; remaining: number }
  /** The number is not the one that was looked at: somebody came back, or a colleague was quicker. */
  | { outcome: "changed" };

/**
 * Erases everything but the username and the journal, which names nobody, of those whose retention is over: all of a
 * batch or nothing. `expected` is the number that the administrator saw.
 */
export const eraseLeavers = (administrator: ActingStaff, expected: number): Promise<LeaversErased> =>
  db.transaction(async (tx) => {
    await takeTurn(tx, "erase-leavers");
    const { pupils, guardians } = await countErasable(tx, administrator.reach);
    if (pupils + guardians !== expected || expected === 0) return { outcome: "changed" };
    const userIds = await claim(tx, administrator);
    await forgetPeople(tx, userIds);
    await recordAuditEvent(tx, {
      action: "families.erased",
      actorId: administrator.userId,
      schoolId: onlySchoolOf(administrator.reach),
      details: { userIds },
    });
    return { outcome: "erased", people: userIds.length, remaining: expected - userIds.length };
  });

/** Locked, so that nobody is invited, merged or attached while they are erased. */
async function claim(tx: Transaction, { reach }: ActingStaff): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select id from ${users} where id in (${erasableIds(reach)}) order by id limit ${erasedAtOnce} for update`);
  return rows.map(({ id }) => id);
}
