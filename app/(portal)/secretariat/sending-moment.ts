import { z } from "zod";
import { now } from "@/lib/clock";
import { after, days } from "@/lib/durations";
import { brusselsMoment } from "@/lib/i18n/brussels-time";
import type { MessageKey } from "@/lib/i18n/translator";

/** « Maintenant » or « À une date choisie », as a form hands it over. */
export const sendingMomentFields = {
  quand: z.enum(["maintenant", "plus-tard"]).catch("maintenant"),
  date: z.string().default(""),
  heure: z.string().default(""),
};

interface TypedMoment {
  quand: "maintenant" | "plus-tard";
  date: string;
  heure: string;
}

const furthest = days(366);

/** Why nothing can leave at that moment, and beside which field to say so. */
function faultOf(date: string, time: string): [field: "date" | "heure", message: MessageKey] | undefined {
  const moment = brusselsMoment(date, time);
  if (!brusselsMoment(date, "12:00")) return ["date", "staff.shell.sendingMoment.dateUnreadable"];
  if (!moment) return ["heure", "staff.shell.sendingMoment.timeUnreadable"];
  if (moment <= now()) return ["heure", "staff.shell.sendingMoment.past"];
  return moment > after(now(), furthest) ? ["date", "staff.shell.sendingMoment.tooFar"] : undefined;
}

/** When to send: null for now. A moment at which nothing can leave is an issue beside its field. */
export function readSendingMoment(
  { quand, date, heure }: TypedMoment,
  context: z.RefinementCtx,
): Date | null {
  if (quand === "maintenant") return null;
  const fault = faultOf(date, heure);
  if (fault) context.addIssue({ code: "custom", path: [fault[0]], message: fault[1] });
  return brusselsMoment(date, heure) ?? null;
}
