import { type SQL, sql } from "drizzle-orm";
import { familyRequests, guardianships, staffRoles, students, users } from "@/drizzle/schema";
import type { Transaction } from "../../db/client";
import type { Moved, StoredRow } from "./moved";

/** The two accounts of one person. */
export interface Pair {
  keptId: string;
  mergedId: string;
}

/** Gives the kept account all that the merged one had, and tells what was moved, dropped and narrowed. */
export async function moveTies(
  tx: Transaction,
  pair: Pair,
): Promise<Omit<Moved, "person" | "passwordChangedAt" | "published">> {
  const toOneself = await dropLinksToOneself(tx, pair);
  const narrowed = await narrowSharedLinks(tx, pair);
  const shared = await dropSharedLinks(tx, pair);
  const droppedRoles = await dropSharedRoles(tx, pair);
  return {
    narrowed,
    droppedGuardianships: [...toOneself, ...shared],
    droppedRoles,
    guardianships: await handOver(tx, pair, guardianships, sql`guardian_id`),
    students: await handOver(tx, pair, students, sql`user_id`),
    staffRoles: await handOver(tx, pair, staffRoles, sql`user_id`),
    requests: await handOver(tx, pair, familyRequests, sql`user_id`),
    joinedBefore: await handOver(tx, pair, users, sql`merged_into_id`),
  };
}

type Table =
  | typeof guardianships
  | typeof students
  | typeof staffRoles
  | typeof familyRequests
  | typeof users;

async function handOver(tx: Transaction, pair: Pair, table: Table, owner: SQL): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(
    sql`update ${table} set ${owner} = ${pair.keptId} where ${owner} = ${pair.mergedId} returning id`,
  );
  return rows.map(({ id }) => id);
}

/** Deletes rows and gives them as they were. */
async function drop(tx: Transaction, table: Table, condition: SQL): Promise<StoredRow[]> {
  const rows = await tx.execute<{ row: StoredRow }>(
    sql`delete from ${table} as doomed where ${condition} returning to_jsonb(doomed) as row`,
  );
  return rows.map(({ row }) => row);
}

/** Nobody is their own guardian once both are one. */
const dropLinksToOneself = (tx: Transaction, { keptId, mergedId }: Pair) =>
  drop(
    tx,
    guardianships,
    sql`doomed.guardian_id in (${keptId}, ${mergedId}) and doomed.student_id in (
      select id from ${students} where user_id in (${keptId}, ${mergedId}))`,
  );

/** Where both stand beside one child, what either was refused stays refused, and the earlier end counts. */
async function narrowSharedLinks(tx: Transaction, { keptId, mergedId }: Pair): Promise<Moved["narrowed"]> {
  const rows = await tx.execute<{ before: StoredRow; after: StoredRow }>(sql`
    with shared as (
      select to_jsonb(kept) as before, kept.id, merged.*
      from ${guardianships} as kept
      join (select student_id, may_read, may_acknowledge, may_write, may_see_invoices, student_allows, ends_at,
          motive, document_reference, relation from ${guardianships} where guardian_id = ${mergedId}) as merged
        on merged.student_id = kept.student_id
      where kept.guardian_id = ${keptId})
    update ${guardianships} as kept set
      may_read = kept.may_read and shared.may_read,
      may_acknowledge = kept.may_acknowledge and shared.may_acknowledge,
      may_write = kept.may_write and shared.may_write,
      may_see_invoices = kept.may_see_invoices and shared.may_see_invoices,
      student_allows = kept.student_allows and shared.student_allows,
      ends_at = least(kept.ends_at, shared.ends_at),
      motive = coalesce(kept.motive, shared.motive),
      document_reference = coalesce(kept.document_reference, shared.document_reference),
      relation = coalesce(kept.relation, shared.relation)
    from shared where kept.id = shared.id
    returning shared.before, to_jsonb(kept) as after`);
  return rows.map(({ before, after }) => ({ before, after }));
}

const dropSharedLinks = (tx: Transaction, { keptId, mergedId }: Pair) =>
  drop(
    tx,
    guardianships,
    sql`doomed.guardian_id = ${mergedId} and doomed.student_id in (
      select student_id from ${guardianships} where guardian_id = ${keptId})`,
  );

const dropSharedRoles = (tx: Transaction, { keptId, mergedId }: Pair) =>
  drop(
    tx,
    staffRoles,
    sql`doomed.user_id = ${mergedId} and exists (select from ${staffRoles} as kept where kept.user_id = ${keptId}
      and kept.role = doomed.role and kept.school_id is not distinct from doomed.school_id)`,
  );
