import { expect, test } from "playwright/test";
import { isLimited, type LinkTerms, wideningsOf } from "./guardianship-rights";

const today = new Date("2026-11-24T10:00:00Z");
const [yesterday, tomorrow, nextYear] = ["2026-11-23", "2026-11-25", "2027-11-24"].map(
  (day) => new Date(day),
);
const all: LinkTerms = {
  mayRead: true,
  mayAcknowledge: true,
  mayWrite: true,
  maySeeInvoices: true,
  endsAt: null,
};
const none: LinkTerms = {
  mayRead: false,
  mayAcknowledge: false,
  mayWrite: false,
  maySeeInvoices: false,
  endsAt: null,
};

const table: [string, LinkTerms, LinkTerms, string[]][] = [
  ["nothing changes", all, all, []],
  ["a right is taken", all, { ...all, mayWrite: false }, []],
  ["a right is given back", { ...all, mayRead: false }, all, ["mayRead"]],
  ["one is taken, another given", { ...all, mayRead: false }, { ...all, mayWrite: false }, ["mayRead"]],
  ["an end is set", all, { ...all, endsAt: tomorrow ?? null }, []],
  ["an end is moved forward", { ...all, endsAt: nextYear ?? null }, { ...all, endsAt: tomorrow ?? null }, []],
  [
    "an end is put off",
    { ...all, endsAt: tomorrow ?? null },
    { ...all, endsAt: nextYear ?? null },
    ["longer"],
  ],
  ["an end is taken away", { ...all, endsAt: tomorrow ?? null }, all, ["longer"]],
  [
    "an ended link is opened again",
    { ...all, maySeeInvoices: false, endsAt: yesterday ?? null },
    { ...all, maySeeInvoices: false },
    ["mayRead", "mayAcknowledge", "mayWrite", "longer"],
  ],
  [
    "an ended link is changed and stays ended",
    { ...none, endsAt: yesterday ?? null },
    { ...all, endsAt: yesterday ?? null },
    [],
  ],
  ["a link that gives nothing lasts longer", { ...none, endsAt: tomorrow ?? null }, none, []],
];

for (const [what, before, after, widenings] of table)
  test(`${what}: ${widenings.length > 0 ? `${widenings.join(", ")} must be confirmed` : "nothing to confirm"}`, () => {
    expect(wideningsOf(before, after, today)).toEqual(widenings);
  });

test("a link is limited by an end or by any right withheld", () => {
  expect(isLimited(all)).toBe(false);
  expect(isLimited({ ...all, maySeeInvoices: false })).toBe(true);
  expect(isLimited({ ...all, endsAt: nextYear ?? null })).toBe(true);
});
