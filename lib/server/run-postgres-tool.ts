import { spawn } from "node:child_process";
import type { PostgresAccount } from "./postgres-account";

export interface Cluster {
  /** Folder of `initdb` and `pg_ctl`. */
  binaries: string;
  account: PostgresAccount;
  /** The account's own folder: data, log and pid file lie in it. */
  home: string;
  /** Extra server settings, `name=value`. */
  settings: readonly string[];
}

/**
 * Runs one of PostgreSQL's tools to its end. In a process group of its own, so that Ctrl-C in a terminal reaches
 * us and not the database, which must outlive the requests in progress.
 */
export function runPostgresTool(
  cluster: Cluster,
  tool: "initdb" | "pg_ctl",
  args: string[],
): Promise<{ succeeded: boolean; said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(`${cluster.binaries}/${tool}`, args, {
      ...cluster.account,
      cwd: cluster.home,
      detached: true,
      env: { LC_ALL: "C", NODE_ENV: "production" },
      stdio: ["pipe", "pipe", "pipe"],
    });
    let said = "";
    child.stdout.on("data", (chunk) => {
      said += chunk;
    });
    child.stderr.on("data", (chunk) => {
      said += chunk;
    });
    child.on("error", reject);
    // "exit", not "close": the server that pg_ctl starts may keep the pipes open.
    child.on("exit", (code) => resolve({ succeeded: code === 0, said }));
    child.stdin.end();
  });
}
