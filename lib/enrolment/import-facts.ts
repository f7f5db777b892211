import type { FileDescription } from "./describe-file";
import type { ImportReport } from "./import-report";

/** What is kept of an import beside its rows: how its file was understood, and what was counted. */
export interface ImportFacts {
  description?: FileDescription;
  report?: Omit<ImportReport, "findings">;
  /** The reading whose consequences the rows show; another one now means that the preview is out of date. */
  previewOf?: string;
  /** Whether anything would be written at all. */
  worthWriting?: boolean;
}
