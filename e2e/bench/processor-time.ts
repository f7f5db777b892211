import type { ChildProcess } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Milliseconds } from "@/lib/durations";

/** How much of the processors a process has used so far; undefined where the system does not tell. */
export type Meter = () => Milliseconds | undefined;

/** Linux counts in hundredths of a second, whatever its own clock. */
const tick: Milliseconds = 10;
const [userTime, systemTime] = [11, 12];

/** This process. */
export const ownTime: Meter = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Another process: only Linux keeps it where it can be read. */
export const timeOf =
  ({ pid }: ChildProcess): Meter =>
  () => {
    if (process.platform !== "linux") return undefined;
    const [, fields = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
    const counts = fields.split(" ");
    return tick * (Number(counts[userTime]) + Number(counts[systemTime]));
  };
