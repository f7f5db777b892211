import { sql } from "drizzle-orm";
import { importRows, imports, importWrites, users } from "@/drizzle/schema";
import { db } from "../db/client";
import { days, seconds } from "../durations";
import { isPastRevival, isPastUndo } from "./undo-window";

/** An import that nobody has gone on with for a week is given up. */
const isStale = sql`${imports.state} in ('read', 'previewed', 'refused')
  and ${imports.createdAt} < now() - make_interval(secs => ${days(7) / seconds(1)}::float8)`;

/**
 * Forgets what an import keeps of people once it has no use any more: the file and the rows as they were, after the
 * time for an undo; after an undo also the names of the accounts that nobody came back for. What was noticed and
 * still waits for somebody stays.
 */
export async function forgetImports(): Promise<void> {
  await db.transaction(async (tx) => {
    await tx.execute(sql`update ${imports} set file = null, state = 'discarded' where ${isStale}`);
    const settled = sql`(select id from ${imports} where state = 'discarded'
      or (state = 'committed' and ${isPastUndo}) or (state = 'undone' and ${isPastRevival}))`;
    await tx.execute(sql`
      update ${users} set last_name = '', first_name = '', folded_name = ''
      where erased_at is not null and id in (
        select row_id from ${importWrites} w join ${imports} on ${imports.id} = w.import_id
        where ${imports.state} = 'undone' and ${isPastRevival} and w.table_name = 'users' and w.before is null)`);
    await tx.execute(sql`update ${imports} set file = null where file is not null and id in ${settled}`);
    await tx.execute(sql`delete from ${importWrites} where import_id in ${settled}`);
    await tx.execute(sql`
      delete from ${importRows} r using ${imports} i
      where i.id = r.import_id and r.import_id in ${settled} and not (r.doubtful and i.state = 'committed')`);
  });
}
