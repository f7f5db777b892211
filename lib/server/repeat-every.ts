import { setTimeout as sleep } from "node:timers/promises";
import type { Milliseconds } from "../durations";

export interface Repetition {
  /** Lets the round in progress finish. */
  stop(): Promise<void>;
}

const nap = (duration: Milliseconds, stopping: AbortSignal) =>
  sleep(duration, undefined, { signal: stopping }).catch((reason) => {
    if (!stopping.aborted) throw reason;
  });

/** Does something now, and again after each pause, until stopped. What a round can fail of, it excuses itself. */
export function repeatEvery(
  pause: Milliseconds,
  round: (stopping: AbortSignal) => Promise<void>,
): Repetition {
  const stop = new AbortController();
  const running = (async () => {
    while (!stop.signal.aborted) {
      await round(stop.signal);
      await nap(pause, stop.signal);
    }
  })();
  return {
    stop: async () => {
      stop.abort();
      await running;
    },
  };
}
