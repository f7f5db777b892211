import type { Server } from "node:http";
import { now } from "../clock";
import { type Milliseconds, seconds } from "../durations";

/** How long a request in progress may take once we are asked to stop. */
export const drainPatience = { production: seconds(25), development: seconds(1) };

const sweepPause = 100;

/** Stops accepting and waits for the requests in progress; who is still not done by then is cut off. */
export function drain(server: Server, longest: Milliseconds): Promise<void> {
  // A connection that served a request in progress is kept alive by the browser: closed as soon as it is idle.
  const sweep = setInterval(() => server.closeIdleConnections(), sweepPause);
  return new Promise<void>((resolve) => {
    const cut = setTimeout(() => {
      server.closeAllConnections();
      resolve(); // a development socket is no request, and would never be done
    }, longest);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
  }).finally(() => clearInterval(sweep));
}

/** Signals that come within this time of the first are the same wish: a terminal tells npm and us, and npm tells us too. */
const oneWish = seconds(1);

/**
 * Resolves at the first SIGTERM, SIGINT or SIGHUP. A later one ends the process at once: whoever presses Ctrl-C
 * again has waited long enough.
 */
export function stopRequested(): Promise<void> {
  return new Promise((resolve) => {
    let askedAt: number | undefined;
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const)
      process.on(signal, () => {
        askedAt ??= now().getTime();
        if (now().getTime() - askedAt > oneWish) process.exit(130);
        resolve();
      });
  });
}
