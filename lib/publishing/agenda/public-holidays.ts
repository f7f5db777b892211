import { easter } from "date-easter";

/** The ten legal holidays of Belgium, and the day of the Fédération Wallonie-Bruxelles when its schools close. */
export type PublicHolidayName =
  | "newYear"
  | "easterMonday"
  | "labourDay"
  | "ascension"
  | "whitMonday"
  | "nationalDay"
  | "assumption"
  | "frenchCommunity"
  | "allSaints"
  | "armistice"
  | "christmas";

interface PublicHoliday {
  name: PublicHolidayName;
  /** Noon of that day in UTC: the same day in Brussels. */
  date: Date;
}

const noon = (year: number, month: number, day: number) => new Date(Date.UTC(year, month - 1, day, 12));

/** Those of one year, in order. Law of 4 January 1974 and royal decree of 18 April 1974; decree of 24 July 1975. */
export function publicHolidays(year: number): PublicHoliday[] {
  const { month, day } = easter(year);
  const afterEaster = (days: number) => noon(year, month, day + days);
  const holidays: [PublicHolidayName, Date][] = [
    ["newYear", noon(year, 1, 1)],
    ["easterMonday", afterEaster(1)],
    ["labourDay", noon(year, 5, 1)],
    ["ascension", afterEaster(39)],
    ["whitMonday", afterEaster(50)],
    ["nationalDay", noon(year, 7, 21)],
    ["assumption", noon(year, 8, 15)],
    ["frenchCommunity", noon(year, 9, 27)],
    ["allSaints", noon(year, 11, 1)],
    ["armistice", noon(year, 11, 11)],
    ["christmas", noon(year, 12, 25)],
  ];
  return holidays
    .map(([name, date]) => ({ name, date }))
    .sort((one, other) => one.date.getTime() - other.date.getTime());
}
