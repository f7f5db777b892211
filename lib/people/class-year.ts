import { sql } from "drizzle-orm";
import { classes } from "@/drizzle/schema";

/**
 * The year that a class belongs to, as its name says: « 3A » is of « 3 », « P6 B » of « P6 », « 2 Bachelier » of « 2 ».
 * Null for a class whose name has no number.
 */
export const classYearOf = (className: string): string | null =>
  /^\D*\d+/.exec(className)?.[0].replaceAll(/\s/g, "").toUpperCase() ?? null;

/** The same in the database, where `classes` is read. */
export const classYear = sql<
  string | null
>`upper(regexp_replace(substring(${classes.name} from '^[^0-9]*[0-9]+'), '\\s', '', 'g'))`;
