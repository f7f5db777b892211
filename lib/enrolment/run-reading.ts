import { eq } from "drizzle-orm";
import { imports } from "@/drizzle/schema";
import type { Transaction } from "../db/client";
import type { Work } from "../jobs/job-kinds";
import { describeFile } from "./describe-file";
import type { ImportFacts } from "./import-facts";
import type { ImportJob } from "./import-jobs";
import { type Draft, holdDraft, loadFile } from "./load-import";
import { mapFile } from "./map-file";
import { openFile } from "./open-file";

const mayStillBeRead: readonly Draft["state"][] = ["read", "previewed", "refused"];

/** The job « import.read »: opens the file and says how it is understood, or why it cannot be read. */
export async function run({ tx, details: { importId } }: Work<ImportJob>) {
  const draft = await holdDraft(tx, importId);
  const bytes = await loadFile(tx, importId);
  if (!draft || !bytes || !mayStillBeRead.includes(draft.state)) return { outcome: "over" };
  const { settings } = draft;
  const opened = await openFile(bytes, settings);
  if (opened.outcome === "refused") return keep(tx, draft, {}, opened.sentence);
  const mapping = mapFile(opened, settings);
  const refusal = mapping.outcome === "refused" ? mapping.sentence : null;
  return keep(tx, draft, { description: describeFile(opened, settings) }, refusal);
}

/** What was found before this reading does not hold any more. */
async function keep(tx: Transaction, { id }: Draft, facts: ImportFacts, refusal: string | null) {
  const state = refusal === null ? "read" : "refused";
  await tx
    .update(imports)
    .set({ state, refusal, commitKey: null, report: { ...facts } })
    .where(eq(imports.id, id));
  return { outcome: state };
}
