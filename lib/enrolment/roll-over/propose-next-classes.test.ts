import { expect, test } from "playwright/test";
import { proposeNextClasses } from "./propose-next-classes";

const proposed = (...names: string[]) => Object.fromEntries(proposeNextClasses(names));

test("the first digit is the year: the class of the next year keeps the rest of the name", () => {
  const names = ["1A", "1C1", "1DD", "2DD", "3 GT A", "4e TTR", "5TQ", "Classe 2B", "5P-cuisine", "6E"];
  expect(proposed(...names)).toEqual({
    "1A": "2A",
    "1C1": "2C1",
    "1DD": "2DD",
    "2DD": "3DD",
    "3 GT A": "4 GT A",
    "4e TTR": "5e TTR",
    "5TQ": "6TQ",
    "Classe 2B": "Classe 3B",
    "5P-cuisine": "6P-cuisine",
    "6E": null,
  });
});

test("the sixth year leaves, and the seventh, even when the school has one", () => {
  expect(proposed("5TQ", "6TQ", "7P")).toEqual({ "5TQ": "6TQ", "6TQ": null, "7P": null });
  expect(proposed("P5", "P6")).toEqual({ P5: "P6", P6: null });
});

test("the highest year of a school that stops earlier leaves", () => {
  expect(proposed("1A", "1B", "2A")).toEqual({ "1A": "2A", "1B": "2B", "2A": null });
});

test("a name without a year, with year nought, or with two years in it is asked", () => {
  const names = ["IPES", "Accueil", "", "0A", "P3/4", "5-6", "P1+2", "12", "DASPA"];
  const asked = proposed(...names, "6A");
  for (const name of names) expect(asked[name], name).toBeUndefined();
});

test("the end of one branch among several is asked: M3 does not become M4, nor P1 by guess", () => {
  expect(proposed("M2", "M3", "P1", "P6")).toEqual({ M2: "M3", M3: undefined, P1: "P2", P6: null });
});

test("a group's number is no year", () => {
  expect(proposed("3-1", "3.3", "2A10", "101", "6A")).toEqual({
    "3-1": "4-1",
    "3.3": "4.3",
    "2A10": "3A10",
    "101": "201",
    "6A": null,
  });
});
