import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const checkout = fileURLToPath(new URL("../..", import.meta.url));
const rooms = ["app", "components", "lib", "drizzle", "e2e"];

export interface SourceFile {
  /** From the checkout: `lib/db/client.ts` */
  path: string;
  text: string;
  /** What it loads: `lib/db/client.ts` for a file of ours, `node:fs` for anything else. Types are not loaded. */
  loads: string[];
}

const fullImport =
  /^import\s+(?!type\b)[^"']*?from\s+"([^"]+)"|^import\s+"([^"]+)"|^export\s+[^"';]*?from\s+"([^"]+)"|\bimport\("([^"]+)"\)/gm;

const listFiles = (room: string) =>
  readdirSync(join(checkout, room), { recursive: true, encoding: "utf8" })
    .map((file) => join(room, file).replaceAll("\\", "/"))
    .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && statSync(join(checkout, file)).isFile());

function resolve(from: string, specifier: string): string {
  const local = specifier.startsWith("@/")
    ? specifier.slice(2)
    : specifier.startsWith(".")
      ? relative(checkout, join(checkout, dirname(from), specifier)).replaceAll("\\", "/")
      : undefined;
  if (local === undefined) return specifier;
  const candidates = [local, `${local}.ts`, `${local}.tsx`, `${local}/index.ts`];
  return candidates.find((path) => existsSync(join(checkout, path)) && /\.\w+$/.test(path)) ?? local;
}

/** Every source file of ours, with what it loads. */
export function sourceFiles(): SourceFile[] {
  return rooms.flatMap(listFiles).map((path) => {
    const text = readFileSync(join(checkout, path), "utf8");
    const specifiers = [...text.matchAll(fullImport)].map((found) => found.slice(1).find(Boolean) ?? "");
    return { path, text, loads: specifiers.map((specifier) => resolve(path, specifier)) };
  });
}

/** What stands at the top of the checkout, without what git ignores. */
export function topLevel(): string[] {
  const ignored = readFileSync(join(checkout, ".gitignore"), "utf8").split("\n");
  const isIgnored = (name: string) =>
    name === ".git" ||
    ignored.includes(name) ||
    ignored.includes(`${name}/`) ||
    name.endsWith(".tsbuildinfo");
  return readdirSync(checkout).filter((name) => !isIgnored(name));
}
