import { hours } from "../durations";
import { isoDay } from "./formats";

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Brussels",
  hour: "2-digit",
  minute: "2-digit",
});

/** « 08:05 »: what the clocks of Brussels show, as a time field writes it. */
export const clockTime = (moment: Date): string => clock.format(moment);

const day = /^(\d{4})-(\d{2})-(\d{2})$/;
const time = /^(\d{1,2})(?:[:h]|\s?h\s?)(\d{2})$/;

/** Hours that Brussels is ahead of UTC: summer first, so that of an hour that comes twice the first one counts. */
const offsets = [2, 1];

/**
 * The moment that a clock in Brussels shows this day and time (« 2026-09-12 », « 14:30 » or « 14h30 »). Undefined for what
 * is no date, no time, or an hour that the clocks skip; of an hour that comes twice the first.
 */
export function brusselsMoment(dayTyped: string, timeTyped: string): Date | undefined {
  const [, year, month, date] = day.exec(dayTyped.trim())?.map(Number) ?? [];
  const [, hour, minute] = time.exec(timeTyped.trim())?.map(Number) ?? [];
  if (year === undefined || hour === undefined || minute === undefined) return undefined;
  const written = Date.UTC(year, (month ?? 0) - 1, date, hour, minute);
  const shown = [hour, minute].map((part) => String(part).padStart(2, "0")).join(":");
  return offsets
    .map((ahead) => new Date(written - hours(ahead)))
    .find((moment) => isoDay(moment) === dayTyped.trim() && clockTime(moment) === shown);
}
