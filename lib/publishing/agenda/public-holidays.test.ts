import { expect, test } from "playwright/test";
import { publicHolidays } from "./public-holidays";

const dayOf = (date: Date) => date.toISOString().slice(0, 10);
const named = (year: number) =>
  Object.fromEntries(publicHolidays(year).map(({ name, date }) => [name, dayOf(date)]));

const movable = [
  { year: 2024, easterMonday: "2024-04-01", ascension: "2024-05-09", whitMonday: "2024-05-20" },
  { year: 2026, easterMonday: "2026-04-06", ascension: "2026-05-14", whitMonday: "2026-05-25" },
  { year: 2027, easterMonday: "2027-03-29", ascension: "2027-05-06", whitMonday: "2027-05-17" },
  { year: 2038, easterMonday: "2038-04-26", ascension: "2038-06-03", whitMonday: "2038-06-14" },
];

for (const { year, ...expected } of movable)
  test(`the holidays that follow Easter fall right in ${year}`, () => {
    expect(named(year)).toMatchObject(expected);
  });

test("a year has eleven, in order, even when Ascension falls on Labour Day", () => {
  expect(publicHolidays(2026)).toHaveLength(11);
  const early = publicHolidays(2008).map(({ name }) => name);
  expect(early.slice(0, 4)).toEqual(["newYear", "easterMonday", "labourDay", "ascension"]);
  expect(named(2008).ascension).toBe("2008-05-01");
});
