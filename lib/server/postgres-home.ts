import { randomUUID } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { keepOnce, sayWhyUnwritable } from "./data-folder";
import { canEnter, type PostgresAccount } from "./postgres-account";

/** Where things go when the checkout lies under a folder that only root may enter, such as root's own. */
export const sharedHome = "/var/lib/preau";
const pointer = "postgres-home";

function makeFolder(folder: string, mode: number): string {
  try {
    mkdirSync(folder, { recursive: true, mode });
    return folder;
  } catch (error) {
    return sayWhyUnwritable(folder, error);
  }
}

/**
 * The folder that holds the cluster: `.preau/postgres`, or, when PostgreSQL's account cannot get there, a folder of
 * its own under /var/lib/preau, named once and remembered in `.preau/postgres-home`.
 */
export function postgresHome(dataFolder: string, account: PostgresAccount): string {
  const moved = existsSync(join(dataFolder, pointer)) || !canEnter(account, dataFolder);
  const home = moved
    ? keepOnce(dataFolder, pointer, () => join(sharedHome, randomUUID()))
    : join(dataFolder, "postgres");
  if (moved) makeFolder(sharedHome, 0o755);
  makeFolder(home, 0o700);
  if (account.uid !== undefined) chownSync(home, account.uid, account.gid);
  chmodSync(home, 0o700);
  return home;
}

/** Removes a stopped cluster, wherever it was put. */
export function removePostgresHome(dataFolder: string): void {
  const file = join(dataFolder, pointer);
  const moved = existsSync(file) ? readFileSync(file, "utf8").trim() : undefined;
  if (moved?.startsWith(`${sharedHome}/`)) rmSync(moved, { recursive: true, force: true });
  rmSync(file, { force: true });
  rmSync(join(dataFolder, "postgres"), { recursive: true, force: true });
}
