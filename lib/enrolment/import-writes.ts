import { type SQL, sql } from "drizzle-orm";
import { classes, guardianships, importWrites, students, users } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import { idsIn } from "./ids-in";

/** What an import writes in each table, and so what its undo can put back. Names of columns, as in the database. */
export const writtenColumns = {
  classes: ["school_id", "school_year_id", "name", "head_teacher"],
  users: [
    "last_name",
    "first_name",
    "folded_name",
    "email",
    "second_email",
    "email_bounced_at",
    "phone",
    "phone_as_given",
    "language",
    "activated_at",
  ],
  students: ["user_id", "school_id", "matricule", "birth_date", "class_id", "left_on"],
  guardianships: [
    "guardian_id",
    "student_id",
    "relation",
    "may_read",
    "may_acknowledge",
    "may_write",
    "may_see_invoices",
    "motive",
    "document_reference",
    "ends_at",
  ],
} as const;

export type WrittenTable = keyof typeof writtenColumns;

export const tables = { classes, users, students, guardianships } satisfies Record<WrittenTable, object>;

/** A row as the journal of an import keeps it. */
export const snapshotOf = (table: WrittenTable): SQL => {
  const pairs = writtenColumns[table].map((column) => sql.raw(`'${column}', ${table}.${column}`));
  return sql`jsonb_build_object(${sql.join(pairs, sql`, `)})`;
};

/** Notes rows that an import made. */
export async function noteMade(
  tx: Transaction,
  importId: string,
  table: WrittenTable,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    insert into ${importWrites} (import_id, table_name, row_id, after)
    select ${importId}::uuid, ${table}, id, ${snapshotOf(table)} from ${tables[table]} where id in ${idsIn(ids)}`);
}

/** Lets an import change rows, and notes them as they were and as they are; what stayed as it was is not noted. */
export async function noteChanged(
  tx: Transaction,
  importId: string,
  { table, ids }: { table: WrittenTable; ids: readonly string[] },
  change: () => Promise<void>,
): Promise<void> {
  if (ids.length === 0) return;
  await tx.execute(sql`
    insert into ${importWrites} (import_id, table_name, row_id, before, after)
    select ${importId}::uuid, ${table}, id, ${snapshotOf(table)}, '{}' from ${tables[table]} where id in ${idsIn(ids)}`);
  await change();
  await tx.execute(sql`
    update ${importWrites} set after = ${snapshotOf(table)} from ${tables[table]}
    where import_id = ${importId}::uuid and table_name = ${table} and before is not null and row_id = ${tables[table]}.id`);
  await tx.execute(sql`
    delete from ${importWrites}
    where import_id = ${importId}::uuid and table_name = ${table} and before = after`);
}
