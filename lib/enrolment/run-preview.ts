import { eq } from "drizzle-orm";
import { imports } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import type { Work } from "../jobs/job-kinds";
import { readingKey } from "./commit-key";
import type { ImportJob } from "./import-jobs";
import { listConsequences } from "./list-consequences";
import { type Draft, holdDraft, loadDraft, loadFile, placeOf, readDraft } from "./load-import";
import { planImport } from "./plan-import";
import { markPreviewed, type Preview, storeRows } from "./store-preview";

const isOpen = ({ state }: Draft) => state === "read" || state === "previewed";

/** The job « import.preview »: lists what the import would do with each person. Answers given meanwhile count too. */
export async function run({ tx, details: { importId }, report }: Work<ImportJob>) {
  const bytes = await loadFile(tx, importId);
  for (;;) {
    const draft = await loadDraft(tx, importId);
    if (!draft || !bytes || !isOpen(draft)) return { outcome: "over" };
    report("reading", 1, 4);
    const list = await readDraft(bytes, draft);
    if ("outcome" in list) return refuse(tx, importId, list.sentence);
    report("planning", 2, 4);
    const plan = await planImport(tx, list, await placeOf(tx, draft));
    report("storing", 3, 4);
    const consequences = listConsequences(plan, draft.decisions);
    if (await storeIfCurrent(tx, draft, { plan, consequences })) return { outcome: "previewed" };
  }
}

async function refuse(tx: Transaction, importId: string, sentence: string) {
  await tx
    .update(imports)
    .set({ state: "refused", refusal: sentence, commitKey: null })
    .where(eq(imports.id, importId));
  return { outcome: "refused" };
}

/** Once the import is held, an answer waits for the end of this transaction and then asks for another preview. */
async function storeIfCurrent(tx: Transaction, draft: Draft, preview: Preview): Promise<boolean> {
  await storeRows(tx, draft.id, preview.consequences);
  const now = await holdDraft(tx, draft.id);
  if (!now || readingKey(now) !== readingKey(draft)) return false;
  await markPreviewed(tx, draft, preview);
  return true;
}
