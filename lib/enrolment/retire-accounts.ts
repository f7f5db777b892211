import { sql } from "drizzle-orm";
import { passwords, users } from "@/drizzle/schema";
import { revokeAccessOfMany } from "../access/revoke-access";
import type { Transaction } from "../db/client";
import { idsIn } from "./ids-in";
import { madeRows } from "./undo-kept";

/** The search index looks through the people of each statement one by one: many short statements are quicker than one. */
const peoplePerStatement = 1_000;

/**
 * Takes the accounts back that an import made and nobody has used: no link or code opens them, no address leads to
 * them, no list shows them. The row stays, because a username is for life, and is given back when the same person
 * comes in a list again (find-taken-back).
 */
export async function retireAccounts(
  tx: Transaction,
  importId: string,
  kept: readonly string[],
): Promise<{ accounts: number; invited: number }> {
  const retired = await tx.execute<{ id: string; invited: boolean }>(sql`
    select id, invited_at is not null as invited from ${users}
    where id in (select row_id from ${madeRows(importId, "users")} made) and id not in ${idsIn(kept)}`);
  const ids = retired.map(({ id }) => id);
  await revokeAccessOfMany(tx, ids);
  await tx.execute(sql`delete from ${passwords} where user_id in ${idsIn(ids)}`);
  for (let start = 0; start < ids.length; start += peoplePerStatement)
    await blank(tx, ids.slice(start, start + peoplePerStatement));
  return { accounts: ids.length, invited: retired.filter(({ invited }) => invited).length };
}

async function blank(tx: Transaction, ids: readonly string[]): Promise<void> {
  await tx.execute(sql`
    update ${users} set email = null, second_email = null, email_bounced_at = null, phone = null,
      phone_as_given = null, on_paper = false, invited_at = null, erased_at = now()
    where id in ${idsIn(ids)}`);
}
