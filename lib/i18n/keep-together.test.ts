import { expect, test } from "playwright/test";
import { keepTogether } from "./keep-together";

test("a line of what somebody typed never begins with a colon, nor breaks inside an hour or a quotation", () => {
  const seen = (text: string) => keepTogether(text).replaceAll("\u202f", "_");
  expect(seen("Réunion : « ce soir », à 8 h 30 ou à 18 h précises !")).toBe(
    "Réunion_: «_ce soir_», à 8_h_30 ou à 18_h précises_!",
  );
  expect(seen("voir https://ecole.example/a:b et 2 heures")).toBe(
    "voir https://ecole.example/a:b et 2 heures",
  );
});
