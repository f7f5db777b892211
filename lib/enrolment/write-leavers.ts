import { sql } from "drizzle-orm";
import { students } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import { idsIn } from "./ids-in";
import { noteChanged } from "./import-writes";
import type { KnownPupil } from "./known-people";

/** Pupils of whom somebody confirmed that they left: today is their last day. Their history stays. */
export async function writeLeavers(
  tx: Transaction,
  leavers: readonly KnownPupil[],
  { importId, today }: { importId: string; today: string },
): Promise<void> {
  const ids = leavers.map(({ id }) => id);
  await noteChanged(tx, importId, { table: "students", ids }, async () => {
    await tx.execute(sql`
      update ${students} set left_on = ${today}::date where id in ${idsIn(ids)} and left_on is null`);
  });
}
