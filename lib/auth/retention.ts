import { days, hours } from "../durations";
import { guessLimits } from "./guess-limits";

const { identifier, ...windows } = guessLimits;
const longestWindow = Math.max(
  identifier.forgottenAfter,
  ...Object.values(windows).map(({ window }) => window),
);

/** How long traces of signing in are kept; the page « Confidentialité » tells the same numbers, from here. */
export const retention = {
  /** Counters whose window is over: they would start again at the next try. */
  spentCounters: longestWindow + hours(1),
  /** Failures since the last success, counted from the last one. */
  failures: days(180),
  signInAttempts: days(90),
  /** From the end of a session. */
  sessions: days(90),
  resetRequests: days(90),
  /** Browsers that no account has been used on. */
  devices: days(180),
} as const;
