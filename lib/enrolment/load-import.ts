import { eq, sql } from "drizzle-orm";
import { imports, schools } from "@/drizzle/schema";
import { now } from "../clock";
import type { Reader, Transaction } from "../db/client";
import { isoDay } from "../i18n/formats";
import type { ReadFrom } from "./commit-key";
import type { Decisions } from "./decisions";
import type { ImportFacts } from "./import-facts";
import type { ImportPlace } from "./plan-import";
import { readFileAsList } from "./read-file";
import type { List } from "./read-list";
import { type ReadSettings, readSettings } from "./read-settings";
import type { ImportRefusal } from "./refusal";
import { findRunningYear } from "./running-year";
import type { SchoolYearDates } from "./school-year";

const draftColumns = {
  id: imports.id,
  schoolId: imports.schoolId,
  schoolEmail: schools.email,
  fileName: imports.fileName,
  fileSha256: imports.fileSha256,
  state: imports.state,
  commitKey: imports.commitKey,
  settings: imports.settings,
  decisions: imports.decisions,
  facts: sql<ImportFacts>`${imports.report}`,
};

/** An import as its jobs see it: from which file, how it is read, what was answered. */
export interface Draft extends ReadFrom {
  id: string;
  schoolId: string;
  schoolEmail: string | null;
  fileName: string;
  state: "read" | "previewed" | "committed" | "undone" | "refused" | "discarded";
  commitKey: string | null;
  settings: ReadSettings;
  decisions: Decisions;
  facts: ImportFacts;
}

const draftOf = (reader: Reader, importId: string) =>
  reader
    .select(draftColumns)
    .from(imports)
    .innerJoin(schools, eq(schools.id, imports.schoolId))
    .where(eq(imports.id, importId));

const toDraft = (row: Awaited<ReturnType<typeof draftOf>>[number]): Draft => ({
  ...row,
  settings: readSettings.parse(row.settings),
});

/** The import of a job, as it stands now. Undefined when it is not there. */
export async function loadDraft(reader: Reader, importId: string): Promise<Draft | undefined> {
  const [row] = await draftOf(reader, importId);
  return row && toDraft(row);
}

/** The same, and nobody else changes it until the transaction ends. */
export async function holdDraft(tx: Transaction, importId: string): Promise<Draft | undefined> {
  const [row] = await draftOf(tx, importId).for("update", { of: imports });
  return row && toDraft(row);
}

/** The bytes that were handed in; undefined once they were forgotten. */
export async function loadFile(reader: Reader, importId: string): Promise<Buffer | undefined> {
  const [row] = await reader.select({ file: imports.file }).from(imports).where(eq(imports.id, importId));
  return row?.file ?? undefined;
}

/** Where and when an import takes place: today, in the school year that runs in that school. */
export async function placeOf(
  reader: Reader,
  { schoolId }: Draft,
): Promise<ImportPlace & { year: SchoolYearDates }> {
  const today = isoDay(now());
  const year = await findRunningYear(reader, schoolId, today);
  return { schoolId, schoolYear: year.label, today, year };
}

/** Reads the file of an import as its settings and answers say. */
export function readDraft(
  bytes: Uint8Array,
  { settings, decisions, schoolEmail }: Draft,
): Promise<List | ImportRefusal> {
  return readFileAsList(bytes, settings, { today: isoDay(now()), schoolEmail, decisions });
}
