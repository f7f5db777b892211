import { sql } from "drizzle-orm";
import { importRows, imports } from "@/drizzle/schema";
import type { Transaction } from "../db/client";

/** What an earlier import of the school left open about people whom this one speaks of again is no longer asked there. */
export async function supersedeDoubts(
  tx: Transaction,
  { id, schoolId }: { id: string; schoolId: string },
): Promise<void> {
  await tx.execute(sql`
    update ${importRows} as older set doubtful = false
    from ${imports} i
    where i.id = older.import_id and i.school_id = ${schoolId}::uuid and i.id <> ${id}::uuid and older.doubtful
      and (older.user_id in (select user_id from ${importRows} where import_id = ${id}::uuid and kind <> 'gone')
        or (older.last_name, older.first_name) in (
          select last_name, first_name from ${importRows} where import_id = ${id}::uuid and kind <> 'gone'))`);
}
