import { expect, test } from "playwright/test";
import { isWithin, reachesAnything, reachFor, type StaffAct } from "./policy";

const everyAct: StaffAct[] = [
  "codes.print",
  "families.change",
  "families.erase",
  "families.see",
  "journal.see",
  "list.import",
  "lists.export",
  "mails.send",
  "rights.change",
  "schools.create",
  "settings.change",
  "settings.see",
  "staff.manage",
  "year.rollOver",
];

const allowed = (role: "administrator" | "secretary") =>
  everyAct.filter((act) => reachesAnything(reachFor([{ role, schoolId: "one" }], act)));

test("only an administrator manages staff, settings and schools, and erases", () => {
  const secretary = allowed("secretary");
  expect(allowed("administrator")).toEqual(everyAct);
  expect(everyAct.filter((act) => !secretary.includes(act))).toEqual([
    "families.erase",
    "schools.create",
    "settings.change",
    "staff.manage",
  ]);
});

test("a role reaches its own school, one without a school reaches all, none reaches nothing", () => {
  expect(reachFor([], "families.see")).toEqual([]);
  expect(reachFor([{ role: "secretary", schoolId: "one" }], "families.see")).toEqual(["one"]);
  expect(reachFor([{ role: "secretary", schoolId: null }], "families.see")).toBe("everywhere");
});

test("a secretary here who is administrator there manages staff only there", () => {
  const roles = [
    { role: "secretary", schoolId: "here" },
    { role: "administrator", schoolId: "there" },
  ] as const;
  expect(reachFor(roles, "staff.manage")).toEqual(["there"]);
  expect(reachFor(roles, "families.see")).toEqual(["here", "there"]);
});

test("the organisation itself is only within the reach of who reaches all of it", () => {
  expect([isWithin(["one"], null), isWithin("everywhere", null)]).toEqual([false, true]);
  expect([isWithin(["one"], "one"), isWithin(["one"], "other"), isWithin([], "one")]).toEqual([
    true,
    false,
    false,
  ]);
});
