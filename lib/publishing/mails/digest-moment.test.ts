import { expect, test } from "playwright/test";
import { lastDigestMoment } from "./digest-moment";

const lastAt = (moment: string) => lastDigestMoment(new Date(moment)).toISOString();

test("the digest is due at 18:00 in Brussels, in winter and in summer", () => {
  expect(lastAt("2026-11-24T17:00:00Z")).toBe("2026-11-24T17:00:00.000Z");
  expect(lastAt("2026-11-24T16:59:59Z")).toBe("2026-11-23T17:00:00.000Z");
  expect(lastAt("2026-06-12T16:00:00Z")).toBe("2026-06-12T16:00:00.000Z");
});

test("after midnight it is still the one of the evening before, on the days when the clocks change too", () => {
  expect(lastAt("2026-11-24T23:30:00Z")).toBe("2026-11-24T17:00:00.000Z");
  expect(lastAt("2026-10-25T23:30:00Z")).toBe("2026-10-25T17:00:00.000Z");
  expect(lastAt("2026-10-25T10:00:00Z")).toBe("2026-10-24T16:00:00.000Z");
  expect(lastAt("2026-03-29T10:00:00Z")).toBe("2026-03-28T17:00:00.000Z");
});
