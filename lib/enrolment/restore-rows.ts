import { sql } from "drizzle-orm";
import { importWrites, staffRoles } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import { snapshotOf, tables, type WrittenTable, writtenColumns } from "./import-writes";

type Snapshot = Record<string, unknown>;

interface Changed extends Record<string, unknown> {
  id: string;
  before: Snapshot;
  after: Snapshot;
  now: Snapshot;
  /** Of people: whether they work for a school now. */
  isStaff: boolean;
}

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/**
 * What of a changed row goes back to what it was: a field that the import changed and that nobody has changed since.
 * A field that somebody has changed since stays, and is told; so does the address by which somebody has come in, and
 * all that is a colleague's: an import never writes over that.
 */
function fieldsToRestore({ before, after, now, isStaff }: Changed) {
  const changed = Object.keys(before).filter((field) => !isSame(before[field], after[field]));
  const cameIn = !isSame(now.activated_at, after.activated_at);
  const untouched = changed.filter(
    (field) => !isStaff && isSame(now[field], after[field]) && !(cameIn && field === "email"),
  );
  return {
    restored: Object.fromEntries(untouched.map((field) => [field, before[field]])),
    kept: changed.filter((field) => !untouched.includes(field)),
  };
}

export interface Restored {
  /** Rows of which something went back. */
  ids: string[];
  /** Of people: those whose address went back. */
  movedAddresses: string[];
  kept: { id: string; fields: string[] }[];
}

const worksHere = (table: WrittenTable) =>
  table === "users"
    ? sql`exists (select from ${staffRoles} where ${staffRoles.userId} = row_id and ${staffRoles.endedAt} is null)`
    : sql`false`;

/** Puts the rows of one table that an import changed back to what they were. */
export async function restoreRows(tx: Transaction, importId: string, table: WrittenTable): Promise<Restored> {
  const changed = await tx.execute<Changed>(sql`
    select row_id as id, before, after, ${snapshotOf(table)} as now, ${worksHere(table)} as "isStaff"
    from ${importWrites} join ${tables[table]} on ${tables[table]}.id = row_id
    where import_id = ${importId}::uuid and table_name = ${table} and before is not null`);
  const judged = changed.map((row) => ({ id: row.id, ...fieldsToRestore(row) }));
  const back = judged.filter(({ restored }) => Object.keys(restored).length > 0);
  await writeBack(tx, table, back);
  return {
    ids: back.map(({ id }) => id),
    movedAddresses: back.flatMap(({ id, restored }) => ("email" in restored ? [id] : [])),
    kept: judged.flatMap(({ id, kept }) => (kept.length > 0 ? [{ id, fields: kept }] : [])),
  };
}

async function writeBack(tx: Transaction, table: WrittenTable, rows: { id: string; restored: Snapshot }[]) {
  if (rows.length === 0) return;
  const columns = sql.raw(writtenColumns[table].join(", "));
  await tx.execute(sql`
    update ${tables[table]} set (${columns}) = (
      select ${columns} from jsonb_populate_record(${sql.raw(table)}, back.restored))
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as back(id uuid, restored jsonb)
    where ${tables[table]}.id = back.id`);
}
