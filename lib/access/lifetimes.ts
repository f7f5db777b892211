import { days, hours, minutes } from "../durations";

/** How long each right lives. Mails and pages tell the same numbers, from here. */
export const accessLifetimes = {
  activation: days(14),
  passwordReset: minutes(30),
  letterCode: days(30),
  deskCode: hours(1),
} as const;

/** When an unused invitation is recalled, counted from its sending. */
export const reminderDays = [3, 11] as const;
