import { db } from "../db/client";
import { type AskedToWrite, askToWrite } from "./confirm-import";
import { holdWithinReach, type WhoAsks } from "./hold-import";
import { isUndoable } from "./newest-import";

/** « Annuler l’import »: has a job put everything back but what people have done since. Undefined out of reach. */
export const undoImport = (importId: string, who: WhoAsks): Promise<AskedToWrite | undefined> =>
  db.transaction(async (tx): Promise<AskedToWrite | undefined> => {
    const draft = await holdWithinReach(tx, importId, who.reach);
    if (!draft) return undefined;
    if (!(await isUndoable(tx, draft))) return { outcome: "over" };
    return askToWrite(tx, draft, "import.undo", { importId }, who.userId);
  });
