import { expect, test } from "playwright/test";
import { addDays, addMonths, lastDayOf, readMonth, weeksOf } from "./days";

test("days and months go on over the ends of months and years", () => {
  expect([addDays("2026-12-31", 1), addDays("2028-03-01", -1)]).toEqual(["2027-01-01", "2028-02-29"]);
  expect([addMonths("2026-12", 1), addMonths("2027-01", -1)]).toEqual(["2027-01", "2026-12"]);
  expect(lastDayOf("2027-02")).toBe("2027-02-28");
});

test("a month is whole weeks from Monday to Sunday", () => {
  const weeks = weeksOf("2026-11");
  expect(weeks.map((week) => `${week[0]} ${week[6]}`)).toEqual([
    "2026-10-26 2026-11-01",
    "2026-11-02 2026-11-08",
    "2026-11-09 2026-11-15",
    "2026-11-16 2026-11-22",
    "2026-11-23 2026-11-29",
    "2026-11-30 2026-12-06",
  ]);
  expect(weeksOf("2027-02")).toHaveLength(4);
});

test("an address that names no month shows the present one", () => {
  for (const asked of [undefined, "", "2026-13", "1900-01", "x", "2026-11-02"])
    expect(readMonth(asked, "2026-11-24")).toBe("2026-11");
  expect(readMonth("2027-02", "2026-11-24")).toBe("2027-02");
});
