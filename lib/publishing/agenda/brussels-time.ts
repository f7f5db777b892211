import { hours } from "../../durations";
import { isoDay } from "../../i18n/formats";

const clock = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Brussels",
  hour: "2-digit",
  minute: "2-digit",
});

/** « 08:05 »: what the clocks of Brussels show, as a time field writes it. */
export const clockTime = (moment: Date): string => clock.format(moment);

/** Hours that Brussels is ahead of UTC: summer first, so that of an hour that comes twice the first one counts. */
const offsets = [2, 1];

/**
 * The moment at which the clocks of Brussels show a time of a day; undefined when they skip it, as on the last Sunday
 * of March between two and three.
 */
export const brusselsMoment = (day: string, time: string): Date | undefined =>
  offsets
    .map((ahead) => new Date(Date.parse(`${day}T${time}:00Z`) - hours(ahead)))
    .find((moment) => isoDay(moment) === day && clockTime(moment) === time);
