import { eq, sql } from "drizzle-orm";
import { importRows, imports } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import { commitKeyOf, type ReadFrom, readingKey } from "./commit-key";
import type { Consequence } from "./consequence";
import type { ImportFacts } from "./import-facts";
import type { ImportPlan } from "./import-plan";
import { isWorthWriting, reportOf } from "./import-report";

const rowsPerStatement = 4_000;

export interface Preview {
  plan: ImportPlan;
  consequences: readonly Consequence[];
}

/** Puts consequences in the place of those that were there, for the screen to page through. */
export async function storeRows(
  tx: Transaction,
  importId: string,
  consequences: readonly Consequence[],
): Promise<void> {
  await tx.delete(importRows).where(eq(importRows.importId, importId));
  for (let start = 0; start < consequences.length; start += rowsPerStatement)
    await insertRows(tx, importId, consequences.slice(start, start + rowsPerStatement), start);
}

/** Says that the rows show what this reading of the file would do. */
export async function markPreviewed(
  tx: Transaction,
  draft: ReadFrom & { id: string; facts: ImportFacts },
  { plan, consequences }: Preview,
): Promise<void> {
  const { findings: _, ...report } = reportOf(plan, { invitations: 0, committed: false });
  const previewOf = readingKey(draft);
  const facts: ImportFacts = { ...draft.facts, report, previewOf, worthWriting: isWorthWriting(plan) };
  await tx
    .update(imports)
    .set({
      state: "previewed",
      commitKey: commitKeyOf(draft, consequences),
      report: { ...facts },
      refusal: null,
      previewedAt: sql`now()`,
    })
    .where(eq(imports.id, draft.id));
}

const insertRows = (tx: Transaction, importId: string, rows: readonly Consequence[], first: number) =>
  tx.execute(sql`
    insert into ${importRows} (import_id, position, line, kind, is_student, last_name, first_name, class_name,
      user_id, changes, findings, doubtful)
    select ${importId}::uuid, ${first} + ordinality, (row->>'line')::int, (row->>'kind')::import_row_kind,
      (row->>'isStudent')::boolean, row->>'lastName', row->>'firstName', row->>'className',
      (row->>'userId')::uuid, row->'changes', row->'findings', (row->>'doubtful')::boolean
    from jsonb_array_elements(${JSON.stringify(rows)}::jsonb) with ordinality as given(row, ordinality)`);
