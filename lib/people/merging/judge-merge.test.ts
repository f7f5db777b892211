import { expect, test } from "playwright/test";
import { areKin, type MergeSide, type MergingStaff, refusalOfMerge } from "./judge-merge";

const side = (userId: string, fields: Partial<MergeSide> = {}): MergeSide => ({
  userId,
  suspended: false,
  erased: false,
  taughtAt: [],
  guardianAt: ["parc"],
  worksAt: [],
  pupilIds: [],
  ...fields,
});

const secretary: MergingStaff = { userId: "moi", reach: ["parc"], administers: [] };
const administrator: MergingStaff = { userId: "moi", reach: ["parc"], administers: ["parc"] };
const organisation: MergingStaff = { userId: "moi", reach: "everywhere", administers: "everywhere" };
const [anne, anna] = [side("anne"), side("anna")];

const table: [string, MergingStaff, MergeSide, MergeSide, string | undefined][] = [
  ["a secretary, two guardians of the school", secretary, anne, anna, undefined],
  ["an account with itself", secretary, anne, anne, "same-account"],
  ["one's own account", secretary, anne, side("moi"), "own-account"],
  ["a suspended account", secretary, anne, side("anna", { suspended: true }), "suspended"],
  ["an erased account", secretary, anne, side("anna", { erased: true }), "suspended"],
  ["a secretary, a colleague", secretary, anne, side("anna", { worksAt: ["parc"] }), "staff"],
  [
    "an administrator, staff of their school",
    administrator,
    anne,
    side("anna", { worksAt: ["parc"] }),
    undefined,
  ],
  [
    "an administrator, staff of another school",
    administrator,
    side("anne", { worksAt: ["lac"] }),
    anna,
    "staff",
  ],
  [
    "an administrator of one school, staff of the organisation",
    administrator,
    anne,
    side("anna", { worksAt: [null] }),
    "staff",
  ],
  [
    "an administrator of all, staff of the organisation",
    organisation,
    anne,
    side("anna", { worksAt: [null] }),
    undefined,
  ],
  [
    "a guardian who also has a child elsewhere",
    secretary,
    anne,
    side("anna", { guardianAt: ["parc", "lac"] }),
    "elsewhere",
  ],
  ["a pupil who also goes elsewhere", secretary, side("anne", { taughtAt: ["lac"] }), anna, "elsewhere"],
  [
    "two pupils of one school",
    secretary,
    side("anne", { taughtAt: ["parc"] }),
    side("anna", { taughtAt: ["parc"] }),
    "same-school",
  ],
  [
    "a pupil of two schools",
    organisation,
    side("anne", { taughtAt: ["parc"] }),
    side("anna", { taughtAt: ["lac"] }),
    undefined,
  ],
];

for (const [what, staff, one, other, refusal] of table)
  test(`${what}: ${refusal ?? "may be joined"}`, () => {
    expect(refusalOfMerge(staff, one, other)).toBe(refusal);
    expect(refusalOfMerge(staff, other, one)).toBe(refusal);
  });

test("a pupil and who stands beside them are kin, whichever comes first", () => {
  const mother = side("mere", { pupilIds: ["anne"] });
  expect([areKin(mother, anne), areKin(anne, mother), areKin(anne, anna)]).toEqual([true, true, false]);
});
