import type { ReactNode } from "react";
import type { AgendaEntry } from "@/lib/publishing/agenda/agenda-entries";

/** What a page adds to the entries of its agenda. */
export interface EntryLook {
  /** The page of an entry, where there is one. */
  entryHref?: (entry: AgendaEntry) => string | undefined;
  /** What stands under it: whom it is for. */
  entryNote?: (entry: AgendaEntry) => ReactNode;
}
