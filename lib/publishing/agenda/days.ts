import { isRealDay } from "../../lists/real-day";

/** Noon of a day (« 2026-09-12 ») in UTC: the same day in Brussels, for writing it. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);

/** The day that comes so many days later, or earlier when `count` is negative. */
export function addDays(day: string, count: number): string {
  const noon = noonOf(day);
  noon.setUTCDate(noon.getUTCDate() + count);
  return noon.toISOString().slice(0, 10);
}

/** The month that an address asks for (« 2026-09 »); the month of `today` when it asks for none that can be shown. */
export const readMonth = (asked: string | undefined, today: string): string =>
  asked !== undefined && isRealDay(`${asked}-01`) && asked >= "2000" && asked < "2100"
    ? asked
    : today.slice(0, 7);

/** The month before or after. */
export function addMonths(month: string, count: number): string {
  const first = noonOf(`${month}-01`);
  first.setUTCMonth(first.getUTCMonth() + count);
  return first.toISOString().slice(0, 7);
}

/** The last day of a month. */
export const lastDayOf = (month: string): string => addDays(`${addMonths(month, 1)}-01`, -1);

/** From 0 for Monday to 6 for Sunday. */
const weekday = (day: string) => (noonOf(day).getUTCDay() + 6) % 7;

/** The weeks of a month, Monday first, made whole with days of its neighbours. */
export function weeksOf(month: string): string[][] {
  const monday = addDays(`${month}-01`, -weekday(`${month}-01`));
  const weeks: string[][] = [];
  for (let start = monday; start <= lastDayOf(month); start = addDays(start, 7))
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((count) => addDays(start, count)));
  return weeks;
}
