/** A school year of the French Community of Belgium (decree of 31 March 2022): days as ISO dates. */
export interface SchoolYearDates {
  label: string;
  startsOn: string;
  endsOn: string;
}

const weekDay = { monday: 1, friday: 5 } as const;

const iso = (date: Date) => date.toISOString().slice(0, 10);

/** The school opens on the last Monday of August… */
function lastMondayOfAugust(year: number): string {
  const last = new Date(Date.UTC(year, 7, 31));
  const since = (last.getUTCDay() - weekDay.monday + 7) % 7;
  return iso(new Date(Date.UTC(year, 7, 31 - since)));
}

/** … and closes on the first Friday of July. */
function firstFridayOfJuly(year: number): string {
  const until = (weekDay.friday - new Date(Date.UTC(year, 6, 1)).getUTCDay() + 7) % 7;
  return iso(new Date(Date.UTC(year, 6, 1 + until)));
}

const yearFrom = (first: number): SchoolYearDates => ({
  label: `${first}-${first + 1}`,
  startsOn: lastMondayOfAugust(first),
  endsOn: firstFridayOfJuly(first + 1),
});

/** The school year that a day belongs to; in the holidays of July and August, the one that is coming. */
export function schoolYearOf(day: string): SchoolYearDates {
  const year = Number(day.slice(0, 4));
  return yearFrom(day <= firstFridayOfJuly(year) ? year - 1 : year);
}

/** The school year that many years later, or earlier when negative. */
export const yearsLater = ({ label }: Pick<SchoolYearDates, "label">, years: number): SchoolYearDates =>
  yearFrom(Number(label.slice(0, 4)) + years);
