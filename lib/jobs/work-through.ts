import { setTimeout as sleep } from "node:timers/promises";
import { now } from "../clock";
import { type Milliseconds, minutes } from "../durations";
import { claimJob } from "./claim-job";
import { runJob } from "./run-job";

const pause = 250;
/** After this long without work the process ends; the next job starts another. */
const patience: Milliseconds = minutes(2);

/** Does job after job until told to stop or until nothing has come for a while. The one in progress is finished. */
export async function workThroughJobs(stopping: AbortSignal): Promise<void> {
  let lastWork = now().getTime();
  while (!stopping.aborted && now().getTime() - lastWork < patience) {
    const job = await claimJob();
    if (job) {
      await runJob(job);
      lastWork = now().getTime();
    } else await sleep(pause, undefined, { signal: stopping }).catch(() => undefined);
  }
}
