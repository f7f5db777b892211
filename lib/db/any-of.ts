import { type SQL, type SQLWrapper, sql } from "drizzle-orm";

/** Whether a column is one of these ids, as one parameter however many they are: a statement takes 65 535. */
export const anyOf = (column: SQLWrapper, ids: readonly string[]): SQL<boolean> =>
  sql<boolean>`${column} = any(${sql.param([...ids])}::uuid[])`;
