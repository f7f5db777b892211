import { setTimeout as sleep } from "node:timers/promises";
import { forgetOldTraces } from "../auth/forget-old-traces";
import { hours } from "../durations";
import { log } from "../log";

export interface HourlySweep {
  /** Lets the batch in progress finish. */
  stop(): Promise<void>;
}

const nap = (stopping: AbortSignal) =>
  sleep(hours(1), undefined, { signal: stopping }).catch((reason) => {
    if (!stopping.aborted) throw reason;
  });

async function sweep(stopping: AbortSignal): Promise<void> {
  try {
    const rows = await forgetOldTraces(stopping);
    if (rows > 0) log.info({ rows }, "old traces forgotten");
  } catch (error) {
    log.error({ code: (error as { code?: unknown }).code }, "old traces not forgotten");
  }
}

/** Forgets old traces of signing in now and every hour, until stopped. A failure waits for the next hour. */
export function startHourlySweep(): HourlySweep {
  const stop = new AbortController();
  const running = (async () => {
    while (!stop.signal.aborted) {
      await sweep(stop.signal);
      await nap(stop.signal);
    }
  })();
  return {
    stop: async () => {
      stop.abort();
      await running;
    },
  };
}
