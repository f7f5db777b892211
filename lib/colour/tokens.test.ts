import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "playwright/test";
import { refusalPage } from "../server/refusal-page";
import { contrast } from "./contrast";

const css = readFileSync(fileURLToPath(new URL("../../components/ui/tokens.css", import.meta.url)), "utf8");

/** The custom properties of the block that follows `opening`, over those of `base`. */
function tokens(opening: string, base: Record<string, string> = {}): Record<string, string> {
  const start = css.indexOf(opening);
  if (start < 0) throw new Error(`tokens.css has no block ${opening}`);
  const block = css.slice(start, css.indexOf("}", start));
  const found = [...block.matchAll(/--([\w-]+): ([^;]+);/gu)].map(([, name = "", value = ""]) => [
    name,
    value,
  ]);
  return { ...base, ...Object.fromEntries(found) };
}

const light = tokens(":root {");
const dark = tokens("@media (prefers-color-scheme: dark) {", light);
const themes = {
  light,
  dark,
  "high contrast": tokens("@media (prefers-contrast: more) {", light),
  "high contrast, dark": tokens("@media (prefers-contrast: more) and (prefers-color-scheme: dark) {", {
    ...dark,
    ...tokens("@media (prefers-contrast: more) {"),
  }),
  print: tokens("@media print {", light),
};

const surfaces = ["paper", "surface", "chalk"];
/** Text, and what it is laid on. */
const readable: [string, string[]][] = [
  ["ink", [...surfaces, "slate-chalk", "ochre-chalk", "green-chalk", "brick-chalk"]],
  ["ink-soft", [...surfaces, "slate-chalk"]],
  ["slate", [...surfaces, "slate-chalk"]],
  ["slate-deep", [...surfaces, "slate-chalk"]],
  ["ochre", [...surfaces, "ochre-chalk"]],
  ["green", [...surfaces, "green-chalk"]],
  ["brick", [...surfaces, "brick-chalk"]],
  ["brick-deep", ["brick-chalk"]],
  ["on-slate", ["slate", "slate-deep"]],
];
const edges = ["edge", "focus", "slate", "brick"];

for (const [theme, values] of Object.entries(themes)) {
  const ratio = (one: string, other: string) => contrast(values[one] ?? "", values[other] ?? "");

  test(`${theme}: every text reaches 4.5:1, and running text 7:1, on all that it is laid on`, () => {
    for (const [text, grounds] of readable)
      for (const ground of grounds)
        expect
          .soft(ratio(text, ground), `${text} on ${ground}`)
          .toBeGreaterThanOrEqual(text.startsWith("ink") ? 7 : 4.5);
  });

  test(`${theme}: edges of controls and the focus ring reach 3:1`, () => {
    for (const edge of edges)
      for (const surface of surfaces)
        expect.soft(ratio(edge, surface), `${edge} on ${surface}`).toBeGreaterThanOrEqual(3);
  });
}

test("the pages that our server answers by itself wear the same colours, by day and by night", () => {
  const page = refusalPage({ status: 503 }, "nonce", "reference");
  const [day = "", night = ""] = page.split("@media (prefers-color-scheme:dark)");
  for (const [style, values] of [
    [day, light],
    [night, dark],
  ] as const) {
    const repeated = [...style.matchAll(/--([\w-]+):([^;}]+)/gu)].map(([, name = "", value]) => [
      name,
      value,
    ]);
    expect(repeated.length).toBeGreaterThan(5);
    for (const [name = "", value] of repeated) expect.soft(value, name).toBe(values[name]);
  }
});
