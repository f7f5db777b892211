import { z } from "zod";
import { mailingActs } from "@/lib/access/invite-outcomes";
import { manyIds, optionalText, ticked } from "@/lib/forms/fields";
import { readSendingMoment, sendingMomentFields } from "../../sending-moment";

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
  ...sendingMomentFields,
});

/** One press of « Inviter », « Renvoyer » or « Prolonger »: which act, for whom, and when; null: now. */
export const mailingForm = fields.transform(({ quand, date, heure, ...pressed }, context) => ({
  ...pressed,
  sendAt: readSendingMoment({ quand, date, heure }, context),
}));
