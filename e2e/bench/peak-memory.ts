import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";

const kilobytes = 1024;
const megabyte = 1024 * 1024;

const statusOf = (pid: number): string => readFileSync(`/proc/${pid}/status`, "utf8");
const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ").filter(Boolean).map(Number);

/** The most memory that a process ever had in hand, in megabytes. */
const peakOf = (pid: number): number =>
  (Number(/VmHWM:\s+(\d+) kB/.exec(statusOf(pid))?.[1]) * kilobytes) / megabyte;

/** The peaks of the portal and of the process that does its jobs; only Linux keeps them where they can be read. */
export function peakMemory({ pid }: ChildProcess): { portal: number; jobs: number } {
  if (process.platform !== "linux" || !pid) return { portal: Number.NaN, jobs: Number.NaN };
  return { portal: peakOf(pid), jobs: Math.max(0, ...childrenOf(pid).map(peakOf)) };
}
