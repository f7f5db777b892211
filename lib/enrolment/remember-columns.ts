import { sql } from "drizzle-orm";
import { importMappings } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import type { Draft } from "./load-import";

/** Keeps a mapping made by hand for the school's next list of the same kind. */
export async function rememberColumns(tx: Transaction, { schoolId, settings, facts }: Draft): Promise<void> {
  const { columns } = settings;
  if (facts.description?.preset !== "autre" || !columns) return;
  await tx
    .insert(importMappings)
    .values({ schoolId, columns })
    .onConflictDoUpdate({ target: importMappings.schoolId, set: { columns, updatedAt: sql`now()` } });
}
