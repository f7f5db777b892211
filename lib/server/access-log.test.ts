import { expect, test } from "playwright/test";
import { loggedRoute } from "./access-log";

const cases: [string, string | undefined, string][] = [
  ["a page", "/choisir-enfant", "/choisir-enfant"],
  ["the home page", "/", "/"],
  ["a page with an accent", "/mot-de-passe-oubli%C3%A9/envoye%CC%81", "/mot-de-passe-oublie/envoye"],
  ["a mailed token", "/jeton/kJ83hdk29-dhk_sdkjh", "/jeton/[…]"],
  ["a token that reads like a word", "/jeton/bonjour", "/jeton/[…]"],
  [
    "a child's id",
    "/tableau-de-bord/0a1b2c3d-0000-4000-8000-000000000000/agenda",
    "/tableau-de-bord/[…]/agenda",
  ],
  ["a feed's secret", "/api/agenda/abcdef.ics", "/api/agenda/[…]"],
  ["a username in the address", "/dupont_francois", "/[…]"],
  ["an unreadable address", undefined, "[unreadable]"],
];

for (const [title, path, route] of cases)
  test(`the log keeps no secret and no name: ${title}`, () => {
    expect(loggedRoute(path)).toBe(route);
  });
