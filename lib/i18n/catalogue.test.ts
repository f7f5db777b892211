import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "playwright/test";
import { sourceFiles } from "@/e2e/support/source-files";
import { fr } from "./messages/fr";
import { type MessageKey, translator } from "./translator";

type Tree = { [key: string]: string | Tree };

const sentences = (tree: Tree, path = ""): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) => {
    const here = path ? `${path}.${key}` : key;
    return typeof value === "string" ? [[here, value] as [string, string]] : sentences(value, here);
  });

/** Sentences that outside programs know to the letter, with plain spaces and apostrophes. */
const literal = new Set([
  "ui.title.refused",
  "access.login.forgotten",
  "access.login.remember",
  "access.fields.identifier",
  "access.refused.credentials",
  "access.refused.wait",
]);

const all = sentences(fr);

/** What a reader sees: a simple placeholder stands for one word. */
const asRead = (sentence: string) => sentence.replace(/\{\w+(, (number|date)[^{}]*)?\}/g, "0");

test("every French sentence can be read by the formatter", () => {
  for (const [key, sentence] of all)
    expect(() => new IntlMessageFormat(sentence, "fr-BE"), key).not.toThrow();
});

test("French punctuation stands behind a narrow no-break space, quotes enclose one, apostrophes are curly", () => {
  const faults = all
    .filter(([key]) => !literal.has(key))
    .map(([key, sentence]) => [key, asRead(sentence)] as const)
    .filter(([, sentence]) => / [;:?!»]|« |[^\s\u202f\d]»|«[^\u202f]|\p{L}'\p{L}/u.test(sentence));
  expect(faults).toEqual([]);
});

test("no sentence is empty", () => {
  expect(all.filter(([, sentence]) => sentence.trim() === "")).toEqual([]);
});

test("a sentence counts in French", () => {
  const t = translator("fr");
  const said = (count: number) => t("access.newPassword.lengthMissing" satisfies MessageKey, { count });
  expect([said(1), said(5)]).toEqual(["Encore un caractère", "Encore 5 caractères"]);
});

/** Every path into the catalogue that the sources write, whole or begun; `${…}` stands for any word. */
function writtenPaths(): RegExp {
  const path = new RegExp(`\\b(?:${Object.keys(fr).join("|")})(?:\\.(?:[\\w-]|\\$\\{[^}]*\\})+)+`, "g");
  const sources = sourceFiles().filter(({ path }) => !/i18n\/messages|\.(test|spec)\.ts$/.test(path));
  const written = new Set(sources.flatMap(({ text }) => text.match(path) ?? []));
  const patterns = [...written].map((one) => one.replace(/\$\{[^}]*\}/g, "[\\w-]+").replaceAll(".", "\\."));
  return new RegExp(`^(?:${patterns.join("|")})(?:\\.|$)`);
}

test("every sentence of the catalogue is said somewhere", () => {
  const said = writtenPaths();
  expect(all.map(([key]) => key).filter((key) => !said.test(key))).toEqual([]);
});
