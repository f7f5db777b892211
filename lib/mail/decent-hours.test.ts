import { expect, test } from "playwright/test";
import { nextDecentMoment } from "./decent-hours";

const usual = { from: 7, until: 21 };
const next = (moment: string, hours = usual) => nextDecentMoment(new Date(moment), hours).toISOString();

const moments = [
  { title: "noon leaves at once", at: "2026-11-20T11:17:42.000Z", leaves: "2026-11-20T11:17:42.000Z" },
  { title: "seven sharp leaves at once", at: "2026-11-20T06:00:00.000Z", leaves: "2026-11-20T06:00:00.000Z" },
  { title: "20:59 leaves at once", at: "2026-11-20T19:59:59.999Z", leaves: "2026-11-20T19:59:59.999Z" },
  {
    title: "21:00 waits for the morning",
    at: "2026-11-20T20:00:00.000Z",
    leaves: "2026-11-21T06:00:00.000Z",
  },
  {
    title: "after midnight waits for seven",
    at: "2026-11-21T02:30:00.000Z",
    leaves: "2026-11-21T06:00:00.000Z",
  },
  { title: "summer's seven is five UTC", at: "2026-07-10T22:10:00.000Z", leaves: "2026-07-11T05:00:00.000Z" },
  { title: "the short night of March", at: "2026-03-28T22:00:00.000Z", leaves: "2026-03-29T05:00:00.000Z" },
  { title: "the long night of October", at: "2026-10-24T20:00:00.000Z", leaves: "2026-10-25T06:00:00.000Z" },
  { title: "the hour that comes twice", at: "2026-10-25T00:30:00.000Z", leaves: "2026-10-25T06:00:00.000Z" },
  { title: "the year turns", at: "2026-12-31T22:59:00.000Z", leaves: "2027-01-01T06:00:00.000Z" },
];

for (const { title, at, leaves } of moments) {
  test(`decent hours: ${title}`, () => {
    expect(next(at)).toBe(leaves);
  });
}

test("decent hours: hours that never open hold nothing back", () => {
  expect(next("2026-11-21T02:30:00.000Z", { from: 9, until: 9 })).toBe("2026-11-21T02:30:00.000Z");
});

test("decent hours: a school's own hours count", () => {
  expect(next("2026-11-20T06:30:00.000Z", { from: 8, until: 18 })).toBe("2026-11-20T07:00:00.000Z");
  expect(next("2026-11-20T17:00:00.000Z", { from: 8, until: 18 })).toBe("2026-11-21T07:00:00.000Z");
});
