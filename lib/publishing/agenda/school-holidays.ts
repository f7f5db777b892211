/** When the schools of the Fédération Wallonie-Bruxelles close besides the legal holidays. */
export type SchoolHolidayName =
  | "autumn"
  | "allSouls"
  | "winter"
  | "shroveTuesday"
  | "carnival"
  | "spring"
  | "summer";

interface SchoolHoliday {
  name: SchoolHolidayName;
  /** The first day without school, « 2026-12-21 ». */
  firstDay: string;
  /** The last one; a vacation ends on the Sunday before the lessons. */
  lastDay: string;
}

const holiday = (name: SchoolHolidayName, firstDay: string, lastDay = firstDay): SchoolHoliday => ({
  name,
  firstDay,
  lastDay,
});

/**
 * The official calendars of compulsory education (decree of 31 March 2022; enseignement.be, « Calendrier scolaire »),
 * in order. Only years of which two copies agree are here: 2025-2026 as in Open Holidays' data and on the sites of the
 * schools of Amay and Nassogne, 2026-2027 as in the official file of the year at the Athénée Jules Bara and in the
 * municipal calendar of La Roche. Two days are known from the first alone: 2 November 2026 and Shrove Tuesday. The
 * summer of 2027 is left out, because the copies disagree on its first day, and so are the years after it.
 */
export const schoolHolidays: readonly SchoolHoliday[] = [
  holiday("autumn", "2025-10-20", "2025-11-02"),
  holiday("winter", "2025-12-22", "2026-01-04"),
  holiday("carnival", "2026-02-16", "2026-03-01"),
  holiday("spring", "2026-04-27", "2026-05-10"),
  holiday("summer", "2026-07-04", "2026-08-23"),
  holiday("autumn", "2026-10-19", "2026-11-01"),
  holiday("allSouls", "2026-11-02"),
  holiday("winter", "2026-12-21", "2027-01-03"),
  holiday("shroveTuesday", "2027-02-09"),
  holiday("carnival", "2027-02-22", "2027-03-07"),
  holiday("spring", "2027-04-26", "2027-05-09"),
];
