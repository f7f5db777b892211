import { eq } from "drizzle-orm";
import { imports } from "@/drizzle/schema";
import { db, type Transaction } from "../db/client";
import { enqueueJob } from "../jobs/enqueue-job";
import { holdWithinReach, type WhoAsks } from "./hold-import";
import { previewJobKey, readingJobKey } from "./import-jobs";
import type { Draft } from "./load-import";
import type { ReadSettings } from "./read-settings";
import { rememberColumns } from "./remember-columns";

const mayBeRead: readonly Draft["state"][] = ["read", "previewed", "refused"];

/** Has the consequences listed (again) by a job. Asked while one is at it, it looks at the newest answers too. */
export function enqueuePreview(tx: Transaction, { id, schoolId }: Draft, actorId: string) {
  const details = { importId: id };
  return enqueueJob(tx, { kind: "import.preview", details, schoolId, actorId, key: previewJobKey(id) });
}

/** « Oui, c’est correct »: lists what the file would change. Undefined for an import out of reach. */
export const askForPreview = (importId: string, who: WhoAsks): Promise<{ over: boolean } | undefined> =>
  db.transaction(async (tx) => {
    const draft = await holdWithinReach(tx, importId, who.reach);
    if (!draft) return undefined;
    if (draft.state !== "read" && draft.state !== "previewed") return { over: true };
    await rememberColumns(tx, draft);
    await enqueuePreview(tx, draft, who.userId);
    return { over: false };
  });

/** Has the file read in another way than it was. */
export const readOtherwise = (
  importId: string,
  settings: ReadSettings,
  who: WhoAsks,
): Promise<{ over: boolean } | undefined> =>
  db.transaction(async (tx) => {
    const draft = await holdWithinReach(tx, importId, who.reach);
    if (!draft) return undefined;
    if (!mayBeRead.includes(draft.state)) return { over: true };
    await tx
      .update(imports)
      .set({ settings, state: "read", commitKey: null })
      .where(eq(imports.id, importId));
    const { schoolId } = draft;
    const asked = { details: { importId }, schoolId, actorId: who.userId, key: readingJobKey(importId) };
    await enqueueJob(tx, { kind: "import.read", ...asked });
    return { over: false };
  });
