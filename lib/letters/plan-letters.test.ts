import { expect, test } from "playwright/test";
import type { AddresseeRow } from "./list-addressees";
import { planLetters } from "./plan-letters";

/** A person beside one child; what is not said is the same for all. */
function row(userId: string, child: string, className: string | null, fields: Partial<AddresseeRow> = {}) {
  const made: AddresseeRow = {
    userId,
    lastName: userId,
    firstName: "Camille",
    active: false,
    suspended: false,
    isStaff: false,
    liveLetter: null,
    studentId: `${child}-${className}`,
    childLastName: "Dupont",
    childFirstName: child,
    birthDate: "2012-01-01",
    className,
    isStudent: false,
    ...fields,
  };
  return made;
}

const strict = { again: false, alone: false };
const inOrder = (rows: AddresseeRow[], how = strict) =>
  planLetters(rows, how).people.map(({ userId, children }) => [
    userId,
    ...children.map(({ firstName, className }) => `${firstName} ${className}`),
  ]);

test("an adult with children in several classes has one letter, among the class of the eldest, eldest first", () => {
  const rows = [
    row("durand", "Noé", "1B", { birthDate: "2014-05-02" }),
    row("durand", "Léa", "3A", { birthDate: "2012-05-02" }),
    row("martin", "Zoé", "2A"),
  ];
  expect(inOrder(rows)).toEqual([
    ["martin", "Zoé 2A"],
    ["durand", "Léa 3A", "Noé 1B"],
  ]);
});

test("a child without birth date counts as the youngest", () => {
  const rows = [row("durand", "Ada", "1B", { birthDate: null }), row("durand", "Léa", "3A")];
  expect(inOrder(rows)).toEqual([["durand", "Léa 3A", "Ada 1B"]]);
});

test("2A comes before 10A, and who has no class comes last", () => {
  const rows = [row("c", "Ada", null), row("b", "Ada", "10A"), row("a", "Ada", "2A")];
  expect(inOrder(rows).map(([userId]) => userId)).toEqual(["a", "b", "c"]);
});

test("two adults of one child stand one after the other, each on a sheet of their own, whatever they share", () => {
  const rows = [row("b", "Léa", "3A"), row("x", "Noé", "3A"), row("a", "Léa", "3A")];
  const { people } = planLetters(rows, strict);
  expect(people.map(({ userId }) => userId)).toEqual(["a", "b", "x"]);
});

const active = { active: true };
const suspended = { suspended: true, active: true };
const written = { liveLetter: "a row" };

const rules: [string, Partial<AddresseeRow>, { again: boolean; alone: boolean }, string][] = [
  ["who never came gets a letter", {}, strict, "people"],
  ["who signs in already gets none", active, strict, "active"],
  ["nor when letters are printed again", active, { again: true, alone: false }, "active"],
  ["who signs in gets one when chosen all alone", active, { again: false, alone: true }, "people"],
  ["a closed account gets none", suspended, strict, "suspended"],
  ["nor when it is chosen all alone", suspended, { again: true, alone: true }, "suspended"],
  ["whose letter still works gets none", written, strict, "liveLetter"],
  ["unless letters are printed again", written, { again: true, alone: false }, "people"],
  ["or they are chosen all alone", written, { again: false, alone: true }, "people"],
];

for (const [title, fields, how, where] of rules)
  test(`${title}`, () => {
    const { people, leftOut } = planLetters([row("durand", "Léa", "3A", fields)], how);
    const counted = Object.entries({ people, ...leftOut }).filter(([, list]) => list.length > 0);
    expect(counted.map(([name]) => name)).toEqual([where]);
  });
