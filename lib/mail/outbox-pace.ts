import { after, type Milliseconds, minutes, seconds } from "../durations";
import type { MailLane } from "./mail";

/** How each lane works. Whoever waits for a reset waits a minute at most once the provider is back. */
export const pace = {
  urgent: { batch: 20, atOnce: 4, firstRetry: seconds(2), longestRetry: minutes(1), mostAttempts: 2_000 },
  bulk: { batch: 40, atOnce: 2, firstRetry: seconds(10), longestRetry: minutes(10), mostAttempts: 500 },
} as const satisfies Record<MailLane, object>;

/** How long a mail belongs to the worker that claimed it; after a crash the next one takes it over. */
export const leaseLength = minutes(2);

/** A lease with less than this left is not used for one more send: the longest send fits in it. */
const sendReserve = seconds(40);

/** After this many mails in a row that could not leave, the provider is taken to be down. */
export const outageAfter = 3;
export const outagePause = seconds(15);

/** Until when a batch claimed at `claimedAt` may begin sends. */
export const lastStart = (claimedAt: Date): Date => after(claimedAt, leaseLength - sendReserve);

/** Between three quarters and five quarters of a duration, so that many do not come back at once. */
export const withJitter = (duration: Milliseconds): Milliseconds => duration * (0.75 + Math.random() / 2);

/** The wait before the next attempt: doubled each time, up to the lane's longest, with jitter. */
export function retryDelay(lane: MailLane, attempts: number): Milliseconds {
  const { firstRetry, longestRetry } = pace[lane];
  return withJitter(Math.min(firstRetry * 2 ** Math.min(attempts - 1, 20), longestRetry));
}
