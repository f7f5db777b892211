import { z } from "zod";

/**
 * A backup is a gzip stream of lines: this heading; for each table one line of JSON, then the rows as `COPY` writes
 * them, then `\.`; at the end a line that tells how many rows there were, so that a cut file is noticed.
 */
export const heading = z.object({
  preauBackup: z.literal(1),
  madeAt: z.string(),
  /** The schema's migrations, by the moment each was made. */
  migrations: z.array(z.number()),
});

export const tableHeading = z.object({ table: z.string(), columns: z.array(z.string()) });

export const ending = z.object({ rows: z.number() });

/** Ends a table's rows; no row of `COPY` can be this. */
export const endOfRows = "\\.\n";
