import { and, eq, ne } from "drizzle-orm";
import { imports } from "@/drizzle/schema";
import type { StaffReach } from "../auth/policy";
import type { Transaction } from "../db/client";
import { withinReach } from "../people/staff-reach";
import { type Draft, holdDraft } from "./load-import";

/** A member of staff, and the schools for which they may import. */
export interface WhoAsks {
  userId: string;
  reach: StaffReach;
}

/** The import as staff may touch it, held until the transaction ends; foreign, unknown and given up are the same. */
export async function holdWithinReach(
  tx: Transaction,
  importId: string,
  reach: StaffReach,
): Promise<Draft | undefined> {
  const [mine] = await tx
    .select({ id: imports.id })
    .from(imports)
    .where(
      and(eq(imports.id, importId), ne(imports.state, "discarded"), withinReach(reach, imports.schoolId)),
    );
  return mine && holdDraft(tx, importId);
}
