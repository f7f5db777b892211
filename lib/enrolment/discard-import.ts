import { eq } from "drizzle-orm";
import { importRows, imports } from "@/drizzle/schema";
import { recordAuditEvent } from "../audit/record-audit-event";
import { db } from "../db/client";
import { holdWithinReach, type WhoAsks } from "./hold-import";
import type { Draft } from "./load-import";

const mayBeGivenUp: readonly Draft["state"][] = ["read", "previewed", "refused"];

/** Gives an import up that was not written: its file and its rows are forgotten. Undefined out of reach. */
export const discardImport = (importId: string, who: WhoAsks): Promise<{ over: boolean } | undefined> =>
  db.transaction(async (tx) => {
    const draft = await holdWithinReach(tx, importId, who.reach);
    if (!draft) return undefined;
    if (!mayBeGivenUp.includes(draft.state)) return { over: true };
    await tx.delete(importRows).where(eq(importRows.importId, importId));
    await tx
      .update(imports)
      .set({ state: "discarded", file: null, decisions: {}, report: {}, commitKey: null })
      .where(eq(imports.id, importId));
    const { schoolId } = draft;
    await recordAuditEvent(tx, {
      action: "import.discarded",
      actorId: who.userId,
      subjectId: importId,
      schoolId,
    });
    return { over: false };
  });
