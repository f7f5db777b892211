import { eq, type SQL, sql } from "drizzle-orm";
import { familyRequests, guardianships, passwords, staffRoles, students, users } from "@/drizzle/schema";
import { endSessionsOf } from "../../auth/end-sessions";
import type { Transaction } from "../../db/client";
import { giveBackReadings } from "../../publishing/accounts/give-back-readings";
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
  await giveBackReadings(tx, pair, moved.published);
  const changedSince = await restoreRights(tx, moved.narrowed);
  await restoreDropped(tx, guardianships, moved.droppedGuardianships);
  await restoreDropped(tx, staffRoles, moved.droppedRoles);
  await keepLimits(tx, changedSince, idsOf(moved.droppedGuardianships));
  await keepEnded(tx, pair.keptId, idsOf(moved.droppedRoles));
  const passwordBack = await givePasswordBack(tx, pair, moved.passwordChangedAt);
  const left: LeftAlone[] = await restorePerson(tx, pair.keptId, moved.person, passwordBack);
  if (!passwordBack) left.push("password");
  if (changedSince.length > 0) left.push("rights");
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

const idsOf = (rows: StoredRow[]) => rows.map(({ id }) => id);

/** A link that was narrowed gets its rights back unless somebody has changed them since: gives the ids of those. */
async function restoreRights(tx: Transaction, narrowed: Moved["narrowed"]): Promise<string[]> {
  const changedSince: string[] = [];
  for (const { before, after } of narrowed) {
    const back = await tx.execute(sql`
      update ${guardianships} as link set
        (may_read, may_acknowledge, may_write, may_see_invoices, student_allows, ends_at, motive, document_reference, relation) = (
          select may_read, may_acknowledge, may_write, may_see_invoices, student_allows, ends_at, motive, document_reference, relation
          from jsonb_populate_record(null::${guardianships}, ${JSON.stringify(before)}::jsonb))
      where link.id = ${before.id} and to_jsonb(link) = ${JSON.stringify(after)}::jsonb
      returning link.id`);
    if (back.length === 0) changedSince.push(before.id);
  }
  return changedSince;
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

/** What was limited since for the one person limits both accounts: the link that comes back opens no more than that. */
const keepLimits = (tx: Transaction, changedSince: string[], restored: string[]) =>
  tx.execute(sql`update ${guardianships} as link set
      may_read = link.may_read and kept.may_read,
      may_acknowledge = link.may_acknowledge and kept.may_acknowledge,
      may_write = link.may_write and kept.may_write,
      may_see_invoices = link.may_see_invoices and kept.may_see_invoices,
      student_allows = link.student_allows and kept.student_allows,
      ends_at = least(link.ends_at, kept.ends_at),
      motive = coalesce(kept.motive, link.motive),
      document_reference = coalesce(kept.document_reference, link.document_reference)
    from ${guardianships} as kept
    where link.id = any(${sql.param(restored)}::uuid[]) and kept.id = any(${sql.param(changedSince)}::uuid[])
      and kept.student_id = link.student_id`);

/** A role that the person lost since does not come back by the other account. */
const keepEnded = (tx: Transaction, keptId: string, restored: string[]) =>
  tx.execute(sql`update ${staffRoles} as back set ended_at = kept.ended_at from ${staffRoles} as kept
    where back.id = any(${sql.param(restored)}::uuid[]) and back.ended_at is null
      and kept.user_id = ${keptId} and kept.role = back.role and kept.school_id is not distinct from back.school_id
      and kept.ended_at is not null`);

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
