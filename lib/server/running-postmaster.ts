import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

export interface Postmaster {
  pid: number;
  port: number;
}

function commandOf(pid: number): string {
  const file = `/proc/${pid}/cmdline`;
  try {
    if (process.platform === "linux") return readFileSync(file, "utf8");
  } catch {
    return ""; // no such process
  }
  return spawnSync("ps", ["-p", String(pid), "-o", "command="], { encoding: "utf8" }).stdout;
}

/**
 * The server that runs on this data, also one whose starter was killed. A pid file that outlived its server is
 * removed: after a restart of the machine or container its number may belong to any process, and PostgreSQL
 * would then refuse to start for ever.
 */
export function runningPostmaster(data: string): Postmaster | undefined {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  const pid = Number(lines[0]);
  if (commandOf(pid).includes(data)) return { pid, port: Number(lines[3]) };
  rmSync(file, { force: true });
  return undefined;
}
