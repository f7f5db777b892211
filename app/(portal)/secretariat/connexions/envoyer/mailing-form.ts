import { z } from "zod";
import { mailingActs } from "@/lib/access/invite-outcomes";
import { now } from "@/lib/clock";
import { after, days } from "@/lib/durations";
import { manyIds, optionalText, ticked } from "@/lib/forms/fields";
import { brusselsMoment } from "@/lib/i18n/brussels-time";
import type { MessageKey } from "@/lib/i18n/translator";

const filter = optionalText(200).transform((text) => text ?? undefined);

const fields = z.object({
  /** Made with the page: two presses are one act. */
  envoi: z.uuid(),
  acte: z.enum(mailingActs),
  ecole: filter,
  classe: filter,
  etat: filter,
  pour: filter,
  tous: ticked,
  lignes: manyIds,
  quand: z.enum(["maintenant", "plus-tard"]).catch("maintenant"),
  date: z.string().default(""),
  heure: z.string().default(""),
});

type WrittenMoment = Pick<z.output<typeof fields>, "date" | "heure">;

const furthest = days(366);

/** Why a moment cannot be the one at which mails leave, and beside which field to say so. */
function faultOf({ date, heure }: WrittenMoment): { field: "date" | "heure"; key: MessageKey } | undefined {
  const moment = brusselsMoment(date, heure);
  if (!brusselsMoment(date, "12:00")) return { field: "date", key: "staff.connections.send.dateUnreadable" };
  if (!moment) return { field: "heure", key: "staff.connections.send.timeUnreadable" };
  if (moment <= now()) return { field: "heure", key: "staff.connections.send.past" };
  return moment > after(now(), furthest)
    ? { field: "date", key: "staff.connections.send.tooFar" }
    : undefined;
}

/** One press of « Inviter », « Renvoyer » or « Prolonger »: which act, for whom, and when; null: now. */
export const mailingForm = fields.transform(({ quand, date, heure, ...pressed }, context) => {
  if (quand === "maintenant") return { ...pressed, sendAt: null };
  const fault = faultOf({ date, heure });
  if (fault) context.addIssue({ code: "custom", path: [fault.field], message: fault.key });
  return { ...pressed, sendAt: brusselsMoment(date, heure) ?? null };
});
