import { expect, test } from "playwright/test";
import { type Given, type PupilToMove, rollOver } from "./roll-over";

const pupil = (studentId: string, className: string | null): PupilToMove => ({
  studentId,
  lastName: "Dupont",
  firstName: studentId,
  classId: className && `id of ${className}`,
  className,
});

const roll = (given: Partial<Given>) =>
  rollOver({ pupils: [], table: {}, decisions: new Map(), nextClasses: [], ...given });

const told = ({ moved }: ReturnType<typeof roll>) =>
  moved.map(({ studentId, outcome, toClassName }) => [studentId, outcome, toClassName]);

test("pupils follow their class, but those for whom something else was decided", () => {
  const rolled = roll({
    pupils: [
      pupil("Léa", "3A"),
      pupil("Noé", "3A"),
      pupil("Inès", "3A"),
      pupil("Tom", "6A"),
      pupil("Zoé", "6A"),
    ],
    table: { "3A": "4A", "6A": null },
    decisions: new Map([
      ["Noé", { outcome: "repeats", toClassName: null }],
      ["Inès", { outcome: "promoted", toClassName: "4B" }],
      ["Zoé", { outcome: "repeats", toClassName: "6B" }],
    ]),
  });
  expect(told(rolled)).toEqual([
    ["Léa", "promoted", "4A"],
    ["Noé", "repeats", "3A"],
    ["Inès", "promoted", "4B"],
    ["Tom", "leaves", null],
    ["Zoé", "repeats", "6B"],
  ]);
  expect(rolled.newClasses).toEqual(["3A", "4A", "4B", "6B"]);
});

test("a class of which nobody said what it becomes stops the passage; a pupil without a class does not", () => {
  const rolled = roll({
    pupils: [pupil("Léa", "DASPA"), pupil("Noé", null), pupil("Tom", "3A")],
    table: { "3A": "4A" },
  });
  expect(rolled.unanswered).toEqual(["DASPA"]);
  expect(rolled.unplaced.map(({ studentId }) => studentId)).toEqual(["Noé"]);
  expect(told(rolled)).toEqual([["Tom", "promoted", "4A"]]);
});

test("a class whose pupils were all decided for needs no answer", () => {
  const decisions = new Map([["Léa", { outcome: "leaves", toClassName: null } as const]]);
  expect(roll({ pupils: [pupil("Léa", "DASPA")], decisions }).unanswered).toEqual([]);
});

test("several spellings of the next class are one, and an existing class keeps its own", () => {
  const rolled = roll({
    pupils: [pupil("Léa", "3A"), pupil("Noé", "3B"), pupil("Tom", "3C")],
    table: { "3A": "4 a", "3B": "Classe 4A", "3C": "5x" },
    nextClasses: ["4A"],
  });
  expect(told(rolled)).toEqual([
    ["Léa", "promoted", "4A"],
    ["Noé", "promoted", "4A"],
    ["Tom", "promoted", "5x"],
  ]);
  expect(rolled.newClasses).toEqual(["5x"]);
});
