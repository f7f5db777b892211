import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";

const kilobytesInMegabyte = 1_024;

/** Resident memory in MB; not a number where the system does not tell, or when the process has ended. */
function residentOf(pid: number): number {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
    return Number(kilobytes) / kilobytesInMegabyte;
  } catch {
    return Number.NaN; // not Linux, or gone since it was listed
  }
}

function childrenOf(pid: number): number[] {
  try {
    const listed = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8");
    return listed.trim().split(" ").filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

const largest = (peak: number, seen: number) => (seen > peak || Number.isNaN(peak) ? seen : peak);

/** Watches a process and those that it starts: the most that either has held, in MB. */
export function watchMemory({ pid = 0 }: ChildProcess): { stop(): { own: number; children: number } } {
  const peak = { own: Number.NaN, children: Number.NaN };
  const look = () => {
    peak.own = largest(peak.own, residentOf(pid));
    for (const child of childrenOf(pid)) peak.children = largest(peak.children, residentOf(child));
  };
  const looking = setInterval(look, 100);
  return {
    stop: () => {
      clearInterval(looking);
      return peak;
    },
  };
}
