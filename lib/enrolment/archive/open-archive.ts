import { isOneRoster, readOneRoster } from "../one-roster/read-one-roster";
import type { OpenedFile } from "../open-file";
import type { ReadSettings } from "../read-settings";
import { type ImportRefusal, refuse } from "../refusal";
import { readWorkbook } from "../workbook/read-workbook";
import { listZip, type ZipFault } from "./list-zip";

const faultSentences = {
  damaged: "enrolment.refusals.archiveDamaged",
  encrypted: "enrolment.refusals.encrypted",
  crowded: "enrolment.refusals.archiveCrowded",
} as const satisfies Record<ZipFault, string>;

/** What an archive is, by a file that it alone has; macros are looked for first. */
const kinds = [
  [/vbaProject\.bin$|^xl\/macrosheets\//i, "enrolment.refusals.macros"],
  [/^xl\/workbook\.bin$/i, "enrolment.refusals.otherSpreadsheet"],
  [/^content\.xml$/i, "enrolment.refusals.otherSpreadsheet"],
  [/^word\//i, "enrolment.refusals.wordDocument"],
] as const;

/** Opens a workbook or a OneRoster archive; refuses every other archive for what it is. */
export async function openArchive(
  bytes: Uint8Array,
  settings: ReadSettings,
): Promise<OpenedFile | ImportRefusal> {
  const entries = listZip(bytes);
  if (typeof entries === "string") return refuse(faultSentences[entries]);
  const names = entries.map(({ name }) => name);
  const refused = kinds.find(([pattern]) => names.some((name) => pattern.test(name)));
  if (refused) return refuse(refused[1]);
  if (names.includes("xl/workbook.xml")) return readWorkbook(entries, settings);
  if (isOneRoster(names)) return readOneRoster(entries, settings);
  return refuse("enrolment.refusals.zip");
}
