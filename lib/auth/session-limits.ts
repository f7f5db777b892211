import { days, hours, minutes } from "../durations";

/** How long a session may rest and how long it may live at all (SECURITY.md, Sessions). */
export const sessionLimits = {
  family: { idle: hours(2), absolute: hours(12) },
  stay: { idle: days(14), absolute: days(30) },
  staff: { idle: minutes(30), absolute: hours(10) },
  provisional: { idle: minutes(15), absolute: minutes(15) },
} as const;

export type SessionLength = keyof typeof sessionLimits;

/** How long the typed password counts as proof for a grave act (ASVS 7.5.3). */
export const proofLasts = minutes(5);
