import { isoDay } from "../../i18n/formats";
import { type PublicHolidayName, publicHolidays } from "./public-holidays";
import { type SchoolHolidayName, schoolHolidays } from "./school-holidays";

/** Days on which every school of the Fédération is closed, both ends included. */
export interface ClosedDays {
  name: PublicHolidayName | SchoolHolidayName;
  firstDay: string;
  lastDay: string;
}

const legalHolidays = (year: number): ClosedDays[] =>
  publicHolidays(year).map(({ name, date }) => ({ name, firstDay: isoDay(date), lastDay: isoDay(date) }));

const isInVacation = ({ firstDay }: ClosedDays) =>
  schoolHolidays.some((vacation) => vacation.firstDay <= firstDay && firstDay <= vacation.lastDay);

const yearsBetween = (from: string, to: string): number[] => {
  const first = Number(from.slice(0, 4));
  return Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
};

/**
 * When schools are closed between two days, in order. A legal holiday inside a vacation is a day of it, and is not
 * told twice.
 */
export const closedDays = (from: string, to: string): ClosedDays[] =>
  [
    ...schoolHolidays,
    ...yearsBetween(from, to)
      .flatMap(legalHolidays)
      .filter((day) => !isInVacation(day)),
  ]
    .filter(({ firstDay, lastDay }) => firstDay <= to && lastDay >= from)
    .sort((one, other) => one.firstDay.localeCompare(other.firstDay));
