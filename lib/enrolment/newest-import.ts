import { and, desc, eq, sql } from "drizzle-orm";
import { imports } from "@/drizzle/schema";
import type { Reader } from "../db/client";
import type { Draft } from "./load-import";
import { mayBeUndone } from "./undo-window";

/**
 * Whether an import can be taken back: written less than 24 hours ago, and no later one of the school stands on what
 * it wrote.
 */
export async function isUndoable(
  reader: Reader,
  { id, schoolId }: Pick<Draft, "id" | "schoolId">,
): Promise<boolean> {
  const [newest] = await reader
    .select({ id: imports.id, undoable: sql<boolean>`${mayBeUndone}` })
    .from(imports)
    .where(and(eq(imports.schoolId, schoolId), eq(imports.state, "committed")))
    .orderBy(desc(imports.committedAt))
    .limit(1);
  return newest?.id === id && newest.undoable;
}
