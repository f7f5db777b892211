import { type SQL, sql } from "drizzle-orm";

/** Ids as the right side of `in`: one parameter, whatever their number. */
export const idsIn = (ids: readonly string[]): SQL =>
  sql`(select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb))`;

/** Whether a text of an address can be an id at all; PostgreSQL refuses to look for anything else. */
export const isUuid = (text: string | undefined): text is string =>
  text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
