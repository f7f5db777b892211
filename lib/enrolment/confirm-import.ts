import { eq } from "drizzle-orm";
import { jobs } from "@/drizzle/schema";
import { db, type Transaction } from "../db/client";
import { enqueueJob } from "../jobs/enqueue-job";
import { readingKey } from "./commit-key";
import { holdWithinReach, type WhoAsks } from "./hold-import";
import { writingJobKey } from "./import-jobs";
import type { Draft } from "./load-import";

/** `changed`: another preview than the one that was seen · `busy`: the school has another import or undo in hand. */
export type AskedToWrite =
  | { outcome: "asked" | "joined"; jobId: string }
  | { outcome: "changed" | "over" | "busy" };

/** « Confirmer »: has the preview that was seen written by a job, once whatever the number of presses. */
export const confirmImport = (
  importId: string,
  seenKey: string,
  who: WhoAsks,
): Promise<AskedToWrite | undefined> =>
  db.transaction(async (tx) => {
    const draft = await holdWithinReach(tx, importId, who.reach);
    if (!draft) return undefined;
    if (draft.state !== "previewed") return { outcome: "over" };
    const isCurrent = draft.facts.previewOf === readingKey(draft) && draft.commitKey === seenKey;
    if (!isCurrent || !draft.facts.worthWriting) return { outcome: "changed" };
    return askToWrite(tx, draft, "import.commit", { importId, commitKey: seenKey }, who.userId);
  });

/** One commit or undo of a school at a time; whoever comes second with another one is told. */
export async function askToWrite(
  tx: Transaction,
  { schoolId }: Draft,
  kind: "import.commit" | "import.undo",
  details: { importId: string; commitKey?: string },
  actorId: string,
): Promise<AskedToWrite> {
  const asked = { kind, details, schoolId, actorId, key: writingJobKey(schoolId) };
  const { id, joined } = await enqueueJob(tx, asked);
  if (!joined) return { outcome: "asked", jobId: id };
  const [running] = await tx
    .select({ kind: jobs.kind, details: jobs.details })
    .from(jobs)
    .where(eq(jobs.id, id));
  const same = running?.kind === kind && running.details.importId === details.importId;
  return same ? { outcome: "joined", jobId: id } : { outcome: "busy" };
}
