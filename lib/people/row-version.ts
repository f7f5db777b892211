import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/**
 * A short text that changes with any of these columns. A form carries the one that it was drawn with, so that a
 * change which somebody else made meanwhile is noticed instead of overwritten.
 */
export const versionOf = (columns: readonly (PgColumn | SQL)[]): SQL<string> =>
  sql<string>`md5(jsonb_build_array(${sql.join([...columns], sql`, `)})::text)`;
