import { eq, type SQL, sql } from "drizzle-orm";
import { familyRequests, guardianships, passwords, staffRoles, students, users } from "@/drizzle/schema";
import { endSessionsOf } from "../../auth/end-sessions";
import type { Transaction } from "../../db/client";
import { writeState } from "./join-person";
import { findState } from "./merge-sides";
import type { Pair } from "./move-ties";
import type { Moved, PersonState, StoredRow } from "./moved";

/** What an undo had to leave as it is, because somebody changed it since. */
export type LeftAlone = "email" | "phone" | "password" | "rights" | "links";

/** Gives everything back to the merged account but what was changed since, and tells what was left alone. */
export async function putBack(tx: Transaction, pair: Pair, moved: Moved): Promise<LeftAlone[]> {
  const linksBack = await giveBack(tx, pair, guardianships, sql`guardian_id`, moved.guardianships);
  await giveBack(tx, pair, students, sql`user_id`, moved.students);
  await giveBack(tx, pair, staffRoles, sql`user_id`, moved.staffRoles);
  await giveBack(tx, pair, familyRequests, sql`user_id`, moved.requests);
  await giveBack(tx, pair, users, sql`merged_into_id`, moved.joinedBefore);
  const rightsBack = await restoreRights(tx, moved.narrowed);
  await restoreDropped(tx, guardianships, moved.droppedGuardianships);
  await restoreDropped(tx, staffRoles, moved.droppedRoles);
  const passwordBack = await givePasswordBack(tx, pair, moved.passwordChangedAt);
  const left: LeftAlone[] = await restorePerson(tx, pair.keptId, moved.person, passwordBack);
  if (!passwordBack) left.push("password");
  if (!rightsBack) left.push("rights");
  if (!linksBack) left.push("links");
  return left;
}

type Table =
  | typeof guardianships
  | typeof students
  | typeof staffRoles
  | typeof familyRequests
  | typeof users;

/** Whether all of them still belonged to the kept account. */
async function giveBack(
  tx: Transaction,
  { keptId, mergedId }: Pair,
  table: Table,
  owner: SQL,
  ids: string[],
): Promise<boolean> {
  const back = await tx.execute(sql`update ${table} set ${owner} = ${mergedId}
    where ${owner} = ${keptId} and id = any(${sql.param(ids)}::uuid[]) returning id`);
  return back.length === ids.length;
}

/** A link that was narrowed gets its rights back unless somebody has changed them since. */
async function restoreRights(tx: Transaction, narrowed: Moved["narrowed"]): Promise<boolean> {
  let all = true;
  for (const { before, after } of narrowed) {
    const back = await tx.execute(sql`
      update ${guardianships} as link set
        (may_read, may_acknowledge, may_write, may_see_invoices, student_allows, ends_at, motive, document_reference, relation) = (
          select may_read, may_acknowledge, may_write, may_see_invoices, student_allows, ends_at, motive, document_reference, relation
          from jsonb_populate_record(null::${guardianships}, ${JSON.stringify(before)}::jsonb))
      where link.id = ${before.id} and to_jsonb(link) = ${JSON.stringify(after)}::jsonb
      returning link.id`);
    all &&= back.length > 0;
  }
  return all;
}

/** As they were; a row that somebody made anew meanwhile stays. */
async function restoreDropped(
  tx: Transaction,
  table: typeof guardianships | typeof staffRoles,
  rows: StoredRow[],
): Promise<void> {
  await tx.execute(sql`insert into ${table}
    select * from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb)
    on conflict do nothing`);
}

const ofEmail = ["email", "secondEmail", "emailBouncedAt", "onPaper"] as const;
const ofPhone = ["phone", "phoneAsGiven"] as const;
const ofAccess = ["activatedAt", "invitedAt"] as const;

async function restorePerson(
  tx: Transaction,
  keptId: string,
  { before, after }: Moved["person"],
  passwordBack: boolean,
): Promise<LeftAlone[]> {
  const today = await findState(tx, keptId);
  const untouched = (fields: readonly (keyof PersonState)[]) =>
    fields.every((field) => today[field] === after[field]);
  const pick = (fields: readonly (keyof PersonState)[]) =>
    untouched(fields) ? Object.fromEntries(fields.map((field) => [field, before[field]])) : {};
  const access = passwordBack ? pick(ofAccess) : {};
  await writeState(tx, keptId, { ...pick(ofEmail), ...pick(ofPhone), ...access });
  return [
    ...(untouched(ofEmail) ? [] : (["email"] as const)),
    ...(untouched(ofPhone) ? [] : (["phone"] as const)),
  ];
}

/** A password that was chosen anew belongs to the kept account; an untouched one goes back, and ends its sessions. */
async function givePasswordBack(
  tx: Transaction,
  { keptId, mergedId }: Pair,
  changedAt: string | null,
): Promise<boolean> {
  if (changedAt === null) return true;
  const back = await tx
    .update(passwords)
    .set({ userId: mergedId })
    .where(sql`${eq(passwords.userId, keptId)} and ${passwords.changedAt} = ${changedAt}::timestamptz`)
    .returning({ userId: passwords.userId });
  if (back.length > 0) await endSessionsOf(tx, keptId);
  return back.length > 0;
}
