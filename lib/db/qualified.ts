import { type SQL, sql } from "drizzle-orm";

/**
 * A computed column that keeps the names of its tables. Drizzle takes them away in a select of one table, and a
 * subquery would then compare its own columns with each other.
 */
export const qualified = <Type>(expression: SQL): SQL<Type> => sql<Type>`${expression}`;
