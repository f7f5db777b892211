import { expect, test } from "playwright/test";
import { readRetryAfter } from "./retry-after";

test("Retry-After in seconds", () => {
  expect(readRetryAfter("0")).toBe(0);
  expect(readRetryAfter("30")).toBe(30_000);
});

test("Retry-After as a date", () => {
  const wait = readRetryAfter(new Date(Date.now() + 60_000).toUTCString());
  expect(wait).toBeGreaterThan(55_000);
  expect(wait).toBeLessThanOrEqual(60_000);
});

test("a date that has passed asks for no wait, and nobody is kept waiting for days", () => {
  expect(readRetryAfter("Wed, 21 Oct 2015 07:28:00 GMT")).toBe(0);
  expect(readRetryAfter("9999999")).toBe(6 * 3600 * 1000);
});

test("a Retry-After that says nothing is no Retry-After", () => {
  for (const header of [undefined, null, "", "soon"]) expect(readRetryAfter(header)).toBeUndefined();
});
