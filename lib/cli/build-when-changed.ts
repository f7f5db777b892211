import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPortal } from "./build-portal";

const checkout = fileURLToPath(new URL("../..", import.meta.url));
const built = join(checkout, ".next", "BUILD_ID");
const stamp = join(checkout, ".next", "preau-sources");
const sources = [
  "app",
  "components",
  "lib",
  "drizzle",
  "public",
  "next.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];

function filesOf(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .map((file) => join(path, file))
    .filter((file) => statSync(file).isFile() && !file.endsWith(".test.ts"))
    .sort();
}

function sourcesHash(): string {
  const hash = createHash("sha256");
  for (const file of sources.flatMap((source) => filesOf(join(checkout, source))))
    hash.update(`${file}\0`).update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

/** Builds for production unless nothing that goes into it has changed since the last time. */
export async function buildWhenChanged(): Promise<number> {
  const hash = sourcesHash();
  if (existsSync(built) && existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return 0;
  const status = await buildPortal();
  if (status === 0) writeFileSync(stamp, hash);
  return status;
}
