import { expect, test } from "playwright/test";
import { brusselsMoment, clockTime } from "./brussels-time";

const read = (day: string, time: string) => brusselsMoment(day, time)?.toISOString();

test("a day and a time are read as a clock in Brussels shows them, in winter and in summer", () => {
  expect(read("2026-11-25", "14:30")).toBe("2026-11-25T13:30:00.000Z");
  expect(read("2026-07-01", "14h30")).toBe("2026-07-01T12:30:00.000Z");
  expect(read(" 2026-07-01 ", "0:05")).toBe("2026-06-30T22:05:00.000Z");
  expect(clockTime(new Date("2027-01-15T23:05:00Z"))).toBe("00:05");
});

test("an hour that comes twice is the first, one that the clocks skip is none", () => {
  expect(read("2026-10-25", "02:30")).toBe("2026-10-25T00:30:00.000Z");
  expect(read("2026-03-29", "02:30")).toBeUndefined();
  expect(read("2026-03-29", "03:00")).toBe("2026-03-29T01:00:00.000Z");
});

test("what is no date or no time is refused", () => {
  for (const [day, time] of [
    ["", "10:00"],
    ["demain", "10:00"],
    ["2026-02-30", "10:00"],
    ["2026-13-01", "10:00"],
    ["2026-11-25", ""],
    ["2026-11-25", "midi"],
    ["2026-11-25", "25:00"],
    ["2026-11-25", "10:75"],
  ] as const)
    expect(read(day, time), `${day} ${time}`).toBeUndefined();
});
