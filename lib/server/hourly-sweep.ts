import { setTimeout as sleep } from "node:timers/promises";
import { forgetOldTraces } from "../auth/forget-old-traces";
import { hours } from "../durations";
import { forgetImports } from "../enrolment/forget-imports";
import { log } from "../log";

export interface HourlySweep {
  /** Lets the batch in progress finish. */
  stop(): Promise<void>;
}

const nap = (stopping: AbortSignal) =>
  sleep(hours(1), undefined, { signal: stopping }).catch((reason) => {
    if (!stopping.aborted) throw reason;
  });

/** A failure waits for the next hour, and keeps nothing else from being forgotten. */
async function attempt(what: string, forget: () => Promise<void>): Promise<void> {
  try {
    await forget();
  } catch (error) {
    log.error({ code: (error as { code?: unknown }).code }, `${what} not forgotten`);
  }
}

async function sweep(stopping: AbortSignal): Promise<void> {
  await attempt("old traces", async () => {
    const rows = await forgetOldTraces(stopping);
    if (rows > 0) log.info({ rows }, "old traces forgotten");
  });
  await attempt("imports", forgetImports);
}

/** Forgets old traces of signing in, and what imports kept of people, now and every hour, until stopped. */
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
