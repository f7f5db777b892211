import { expect, test } from "playwright/test";
import { readByteRange } from "./byte-range";

const whole = "whole";
const none = "unsatisfiable";
const cases: [string | null, ReturnType<typeof readByteRange>][] = [
  [null, whole],
  ["bytes=0-", { first: 0, last: 99 }],
  ["bytes=0-0", { first: 0, last: 0 }],
  ["bytes=10-19", { first: 10, last: 19 }],
  ["bytes=90-200", { first: 90, last: 99 }],
  ["bytes=-10", { first: 90, last: 99 }],
  ["bytes=-200", { first: 0, last: 99 }],
  ["bytes = 10 - 19", { first: 10, last: 19 }],
  ["bytes=100-", none],
  ["bytes=99999999999999999999-", none],
  ["bytes=-0", none],
  ["bytes=20-10", whole],
  ["bytes=0-1,5-6", whole],
  ["bytes=-", whole],
  ["lines=0-1", whole],
  ["bytes=a-b", whole],
];

for (const [header, range] of cases)
  test(`of 100 bytes, « ${header} » asks for ${JSON.stringify(range)}`, () => {
    expect(readByteRange(header, 100)).toEqual(range);
  });
