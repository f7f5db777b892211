import { z } from "zod";
import { now } from "@/lib/clock";
import { after, days } from "@/lib/durations";
import { brusselsMoment } from "@/lib/i18n/brussels-time";
import type { MessageKey } from "@/lib/i18n/translator";
import { readSeenDraft } from "../message-schema";

const fields = z.object({
  message: z.uuid(),
  brouillon: z
    .string()
    .default("")
    .transform((lines) => lines.split("\n").flatMap((line) => readSeenDraft(line.trim()))),
  quand: z.enum(["maintenant", "plus-tard"]).catch("maintenant"),
  date: z.string().default(""),
  heure: z.string().default(""),
});

const furthest = days(366);

/** Why a moment cannot be the one at which a message leaves, and beside which field to say so. */
function faultOf(date: string, time: string): [field: string, message: MessageKey] | undefined {
  const moment = brusselsMoment(date, time);
  if (!brusselsMoment(date, "12:00")) return ["date", "staff.announcements.send.dateUnreadable"];
  if (!moment) return ["heure", "staff.announcements.send.timeUnreadable"];
  if (moment <= now()) return ["heure", "staff.announcements.send.past"];
  return moment > after(now(), furthest) ? ["date", "staff.announcements.send.tooFar"] : undefined;
}

/** One press of « Envoyer »: which drafts, as they were seen, and when; null: now. */
export const sendSchema = fields.transform(({ message, brouillon, quand, date, heure }, context) => {
  if (quand === "maintenant") return { message, drafts: brouillon, sendAt: null };
  const fault = faultOf(date, heure);
  if (fault) context.addIssue({ code: "custom", path: [fault[0]], message: fault[1] });
  return { message, drafts: brouillon, sendAt: brusselsMoment(date, heure) ?? null };
});
