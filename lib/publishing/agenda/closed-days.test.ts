import { expect, test } from "playwright/test";
import { closedDays } from "./closed-days";
import { noonOf } from "./days";
import { schoolHolidays } from "./school-holidays";

const told = (from: string, to: string) =>
  closedDays(from, to).map(({ name, firstDay, lastDay }) => `${name} ${firstDay} ${lastDay}`);

test("a legal holiday inside a vacation is not told twice", () => {
  expect(told("2026-12-01", "2027-01-31")).toEqual(["winter 2026-12-21 2027-01-03"]);
  expect(told("2027-05-01", "2027-05-31")).toEqual([
    "spring 2027-04-26 2027-05-09",
    "whitMonday 2027-05-17 2027-05-17",
  ]);
});

test("a vacation that has begun is told until its last day", () => {
  expect(told("2026-11-01", "2026-11-11")).toEqual([
    "autumn 2026-10-19 2026-11-01",
    "allSouls 2026-11-02 2026-11-02",
    "armistice 2026-11-11 2026-11-11",
  ]);
});

test("in years without a calendar the legal holidays are told alone", () => {
  expect(told("2029-12-01", "2030-01-01")).toEqual([
    "christmas 2029-12-25 2029-12-25",
    "newYear 2030-01-01 2030-01-01",
  ]);
});

test("vacations begin on a Monday and end on a Sunday, but for the summer and for single days, and none overlaps", () => {
  const weekday = (day: string) => noonOf(day).getUTCDay();
  for (const { name, firstDay, lastDay } of schoolHolidays.filter((one) => one.firstDay !== one.lastDay))
    expect([weekday(firstDay), weekday(lastDay)], `${name} ${firstDay}`).toEqual([
      name === "summer" ? 6 : 1,
      0,
    ]);
  for (const [index, { firstDay }] of schoolHolidays.entries())
    expect((schoolHolidays[index - 1]?.lastDay ?? "") < firstDay).toBe(true);
});
