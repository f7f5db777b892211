import { type SQL, type SQLWrapper, sql } from "drizzle-orm";
import { isRealDay } from "./real-day";

/** Days as a date field writes them: « 2026-09-02 ». Both count, and either may be left open. */
interface Period {
  du?: string | undefined;
  au?: string | undefined;
}

const isDay = (text: string | undefined): text is string => text !== undefined && isRealDay(text);

const midnight = (date: string) => sql`(${date}::date)::timestamp at time zone 'Europe/Brussels'`;

/** From the first day's midnight to the end of the last day, in Brussels. What is no day counts as not said. */
export const periodConditions = (moment: SQLWrapper, { du, au }: Period): SQL[] => [
  ...(isDay(du) ? [sql`${moment} >= ${midnight(du)}`] : []),
  ...(isDay(au) ? [sql`${moment} < (${midnight(au)}) + interval '1 day'`] : []),
];
