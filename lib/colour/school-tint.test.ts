import { expect, test } from "playwright/test";
import { contrast } from "./contrast";
import { schoolTint, tintForeground } from "./school-tint";

const chosenBySchools = [
  "#ffff00",
  "white",
  "black",
  "gold",
  "#7a1f3d",
  "#0a7f5a",
  "rgb(255 0 128)",
  "lime",
  "cyan",
];

for (const colour of chosenBySchools)
  test(`white text on a school's ${colour} reaches 7:1 by day and by night`, () => {
    const { day, night } = schoolTint(colour);
    expect(contrast(day, tintForeground)).toBeGreaterThanOrEqual(7);
    expect(contrast(night, tintForeground)).toBeGreaterThanOrEqual(7);
  });

test("a colour that can already be read stays as the school chose it", () => {
  expect(schoolTint("#7a1f3d").day).toBe("#7a1f3d");
});

test("a missing colour, a word and an attempt to write CSS all give the portal's own slate", () => {
  const own = schoolTint(null);
  expect(schoolTint("joli bleu")).toEqual(own);
  expect(schoolTint("red; background: url(https://example.org)")).toEqual(own);
  expect(own.day).toMatch(/^#[0-9a-f]{6}$/);
});
