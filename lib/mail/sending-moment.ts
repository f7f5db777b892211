import { hours } from "../durations";
import { formatTime, isoDay } from "../i18n/formats";

const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const time = /^(\d{1,2})(?:[:h]|\s?h\s?)(\d{2})$/;

/**
 * The moment that a clock in Brussels shows this day and time (« 2026-09-12 », « 14:30 » or « 14h30 »). Undefined for what
 * is no date, no time, or an hour that the clocks skip; of an hour that comes twice the first.
 */
export function brusselsMoment(dayTyped: string, timeTyped: string): Date | undefined {
  const [, year, month, date] = day.exec(dayTyped.trim())?.map(Number) ?? [];
  const [, hour, minute] = time.exec(timeTyped.trim())?.map(Number) ?? [];
  if (year === undefined || hour === undefined || minute === undefined) return undefined;
  const written = Date.UTC(year, (month ?? 0) - 1, date, hour, minute);
  const shows = `${hour}\u202Fh\u202F${String(minute).padStart(2, "0")}`;
  return [hours(2), hours(1)]
    .map((ahead) => new Date(written - ahead))
    .find((moment) => isoDay(moment) === dayTyped.trim() && formatTime(moment) === shows);
}
