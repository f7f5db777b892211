import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { sql } from "drizzle-orm";
import { jobs } from "@/drizzle/schema";
import { db } from "../db/client";
import { seconds } from "../durations";
import { log } from "../log";

const script = fileURLToPath(new URL("job-process.ts", import.meta.url));
const pause = seconds(1);
/** A job in progress may finish while the portal drains; then it is cut off, and begins again another day. */
const patience = seconds(20);

export interface JobRunner {
  /** Lets the job in progress finish for a while, then ends its process. */
  stop(): Promise<void>;
}

async function isSomethingToDo(): Promise<boolean> {
  const [row] = await db.execute<{ due: boolean }>(sql`select exists (
    select from ${jobs} where (state = 'waiting' and not_before <= now())
      or (state = 'running' and leased_until < now())) as due`);
  return row?.due === true;
}

/** A process of its own: long work neither holds the portal's loop nor grows its memory. */
const startProcess = () =>
  fork(script, { execArgv: ["--import", "tsx"], stdio: ["ignore", "inherit", "inherit", "ipc"] });

const hasEnded = ({ exitCode, signalCode }: ChildProcess) => exitCode !== null || signalCode !== null;

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  child.kill("SIGTERM");
  const cut = setTimeout(() => child.kill("SIGKILL"), patience);
  await once(child, "exit");
  clearTimeout(cut);
}

/** Looks for jobs once a second and keeps one process at them while there are any. */
export function startJobRunner(): JobRunner {
  const stopping = new AbortController();
  let child: ChildProcess | undefined;
  const look = async () => {
    if (child && !hasEnded(child)) return;
    if (await isSomethingToDo()) child = startProcess();
  };
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await look().catch((error) => log.error({ code: error?.code }, "jobs not looked for"));
      await sleep(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
      if (child) await end(child);
    },
  };
}
