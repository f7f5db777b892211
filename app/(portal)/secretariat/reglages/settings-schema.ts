import { z } from "zod";
import { optionalText } from "@/lib/forms/fields";
import { isColour, isNetwork, settingLimits } from "@/lib/people/school-fields";

type Limited = keyof typeof settingLimits;

/** A whole number within a setting's limits. */
export const whole = (setting: Limited, error: string) => {
  const { from, to } = settingLimits[setting];
  return z
    .string()
    .trim()
    .regex(/^\d{1,4}$/, { error })
    .transform(Number)
    .pipe(z.number().min(from, { error }).max(to, { error }));
};

export const requiredName = z.string().trim().min(1, { error: "staff.settings.wrong.name" }).max(120);

/** What families read of a school; empty takes away what was there. */
export const contactFields = {
  name: requiredName,
  email: optionalText(254).pipe(z.email({ error: "staff.settings.wrong.email" }).nullable()),
  phone: optionalText(40),
  address: optionalText(300),
  officeHours: optionalText(500),
};

const networks = z
  .string()
  .default("")
  .transform((lines) => lines.split(/[\s,;]+/).filter((line) => line !== ""))
  .pipe(
    z
      .array(z.string())
      .max(50)
      .refine((all) => all.every(isNetwork), { error: "staff.settings.wrong.network" }),
  );

const hour = whole("decentHours", "staff.settings.wrong.hours");

/** Hours that open and close; the end comes after the beginning. */
export const hourFields = { decentHoursFrom: hour, decentHoursUntil: hour };
export const opens = ({ decentHoursFrom, decentHoursUntil }: Record<keyof typeof hourFields, number>) =>
  decentHoursFrom < decentHoursUntil;
export const closedHours = { error: "staff.settings.wrong.hours", path: ["decentHoursUntil"] };

/** A school's settings as its page sends them. */
export const schoolSettings = z
  .object({
    school: z.string(),
    version: z.string(),
    ...contactFields,
    colour: optionalText(60).refine((colour) => colour === null || isColour(colour), {
      error: "staff.settings.wrong.colour",
    }),
    invitationDays: whole("invitationDays", "staff.settings.wrong.invitationDays"),
    letterDays: whole("letterDays", "staff.settings.wrong.letterDays"),
    hoursOf: z.enum(["own", "organisation"]),
    ...hourFields,
    leaverDays: whole("leaverDays", "staff.settings.wrong.leaverDays"),
    retentionYears: whole("retentionYears", "staff.settings.wrong.retentionYears"),
    ownNetworks: networks,
  })
  .refine((sent) => sent.hoursOf === "organisation" || opens(sent), closedHours)
  .transform(({ hoursOf, ...sent }) =>
    hoursOf === "own" ? sent : { ...sent, decentHoursFrom: null, decentHoursUntil: null },
  );
