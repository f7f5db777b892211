import type { Decisions } from "./decisions";
import { mapFile } from "./map-file";
import { openFile } from "./open-file";
import { type List, readList } from "./read-list";
import type { ReadSettings } from "./read-settings";
import type { ImportRefusal } from "./refusal";

/** What reading a school's list depends on besides the file. */
export interface ReadingContext {
  /** ISO 8601, in Brussels. */
  today: string;
  /** The school's own address: nobody's private one. */
  schoolEmail: string | null;
  /** What people answered to the doubts of this file. */
  decisions?: Decisions;
}

/** Reads a school's list from its bytes to its pupils, whatever the file, or refuses it whole. */
export async function readFileAsList(
  bytes: Uint8Array,
  settings: ReadSettings,
  context: ReadingContext,
): Promise<List | ImportRefusal> {
  const opened = await openFile(bytes, settings);
  if (opened.outcome === "refused") return opened;
  const mapping = mapFile(opened, settings);
  return mapping.outcome === "refused" ? mapping : readList(mapping, context);
}
