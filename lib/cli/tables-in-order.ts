import type { TransactionSql } from "postgres";

export interface Table {
  name: string;
  columns: string[];
}

/** What triggers write from other tables: a backup goes without it, and a restore makes it anew. */
export const derivedTables: ReadonlySet<string> = new Set(["search_documents"]);

/** Every table of ours with its columns, those that others refer to first; what the database computes is left out. */
export async function tablesInOrder(sql: TransactionSql): Promise<Table[]> {
  const tables = await sql<Table[]>`
    select table_name as name, array_agg(column_name::text order by ordinal_position) as columns
    from information_schema.columns join information_schema.tables using (table_schema, table_name)
    where table_schema = 'public' and table_type = 'BASE TABLE' and is_generated = 'NEVER' group by table_name order by table_name`;
  const links = await sql<{ child: string; parent: string }[]>`
    select child.relname as child, parent.relname as parent from pg_constraint
    join pg_class child on child.oid = conrelid join pg_class parent on parent.oid = confrelid
    where contype = 'f' and conrelid <> confrelid`;
  return parentsFirst(tables, links);
}

function parentsFirst(tables: Table[], links: { child: string; parent: string }[]): Table[] {
  const [done, waiting] = [[] as Table[], [...tables]];
  const isWaiting = (name: string) => waiting.some((table) => table.name === name);
  while (waiting.length > 0) {
    const ready = waiting.findIndex(
      ({ name }) => !links.some(({ child, parent }) => child === name && isWaiting(parent)),
    );
    if (ready === -1) throw new Error("Tables refer to one another in a circle.");
    done.push(...waiting.splice(ready, 1));
  }
  return done;
}

/** Names as SQL writes them. */
export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
