import { days, hours, minutes, seconds } from "../durations";

/** At most `limit` in any window; `schoolLimit` for a school's own addresses, where hundreds share one. */
export interface WindowLimit {
  limit: number;
  schoolLimit?: number;
  window: number;
}

/** SECURITY.md, Guessing — the whole table, in one place. */
export const guessLimits = {
  /** Wrong passwords on one identifier from unknown devices: five free, then longer and longer waits. */
  identifier: {
    free: 5,
    waits: [seconds(30), minutes(1), minutes(2), minutes(4), minutes(8), minutes(15)],
    forgottenAfter: hours(12),
    /** Between two successes; then only known devices, a mailed reset or a code help. */
    total: 100,
  },
  /** Wrong passwords from a device the account has been used on; beyond, the device is unknown again. */
  knownDevice: { limit: 10, window: minutes(15) },
  /** Wrong passwords from one address (/32, /64). */
  addressFailures: { limit: 60, schoolLimit: 600, window: minutes(5) },
  /** Different identifiers tried from one address. */
  addressIdentifiers: { limit: 20, schoolLimit: 150, window: minutes(10) },
  /** Forgotten-password mails for one account, and requests from one address. */
  resetsAnHour: { limit: 3, window: hours(1) },
  resetsADay: { limit: 6, window: days(1) },
  addressResets: { limit: 30, window: hours(1) },
  /** « Nobody has this address » mails for one address. */
  unknownAddressMails: { limit: 1, window: days(1) },
  /** Tokens and codes that never existed, from one address. */
  unknownTokens: { limit: 30, schoolLimit: 300, window: minutes(10) },
} as const;
