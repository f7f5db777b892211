import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { findChromium } from "./find-chromium";

/** Brings its own libraries and comes from npm: needs neither apt nor any other download. */
const packed = { name: "@sparticuz/chromium", version: "153.0.0" };
const fiveMinutes = 300_000;

const run = (command: string, args: string[]) =>
  spawnSync(command, args, { stdio: "inherit", timeout: fiveMinutes }).status === 0;

function installFromSystem(): string | undefined {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return undefined;
  const patience = ["-o", "Acquire::Retries=0", "-o", "Acquire::http::Timeout=15"];
  process.env.DEBIAN_FRONTEND = "noninteractive";
  const install = ["install", "--yes", "--no-install-recommends", ...patience, "chromium"];
  return run("apt-get", ["update", ...patience]) && run("apt-get", install) ? findChromium() : undefined;
}

/** Told that it runs where it was made for, the package unpacks the libraries that a bare machine lacks. */
async function installFromNpm(): Promise<string | undefined> {
  const npm = process.env.npm_execpath;
  const args = ["install", "--no-save", "--no-audit", "--no-fund", `${packed.name}@${packed.version}`];
  const installed = npm ? run(process.execPath, [npm, ...args]) : run("npm", args);
  if (!installed) return undefined;
  process.env.AWS_EXECUTION_ENV = "AWS_Lambda_nodejs22.x";
  const { default: chromium } = await import(createRequire(import.meta.url).resolve(packed.name));
  const path: string = await chromium.executablePath();
  process.env.LD_LIBRARY_PATH = join("/tmp", "al2023", "lib");
  process.env.CHROMIUM_NO_SANDBOX = "1";
  return path;
}

/** Finds a browser for the journeys, or gets one; undefined when there is no way. */
export async function installChromium(tell: (how: string) => void): Promise<string | undefined> {
  const found = findChromium();
  if (found) return found;
  tell("apt-get");
  const fromSystem = installFromSystem();
  if (fromSystem) return fromSystem;
  tell(packed.name);
  return installFromNpm();
}
