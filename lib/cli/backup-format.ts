import { z } from "zod";

/**
 * A backup is a gzip stream of lines of JSON: this heading; for each table one line that names it, one line a row, an
 * empty line; at the end a line that tells how many rows there were, so that a cut file is noticed. PostgreSQL writes
 * and reads the rows itself: nothing of them passes through JavaScript's numbers or dates.
 */
export const heading = z.object({
  preauBackup: z.literal(1),
  madeAt: z.string(),
  /** The schema's migrations, by the moment each was made. */
  migrations: z.array(z.number()),
});

export const tableHeading = z.object({ table: z.string(), columns: z.array(z.string()) });

export const ending = z.object({ rows: z.number() });

/** Ends a table's rows. */
export const endOfRows = "\n";

/** How many rows are read or written at a time. */
export const rowsAtOnce = 500;

/** The same in bytes: one row may hold a file of 20 MB, written with two digits a byte. */
export const bytesAtOnce = 32 * 1024 * 1024;

const tablesOfFiles = new Set(["document_contents", "imports"]);

/** How many rows of a table are read at a time: few where each may hold a file. */
export const rowsReadAtOnce = (table: string): number => (tablesOfFiles.has(table) ? 2 : rowsAtOnce);
