import { type SQL, sql } from "drizzle-orm";

/** Ids as the right side of `in`: one parameter, whatever their number. */
export const idsIn = (ids: readonly string[]): SQL =>
  sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;
