import { z } from "zod";
import { readSendingMoment, sendingMomentFields } from "../../sending-moment";
import { readSeenDraft } from "../message-schema";

const fields = z.object({
  message: z.uuid(),
  brouillon: z
    .string()
    .default("")
    .transform((lines) => lines.split("\n").flatMap((line) => readSeenDraft(line.trim()))),
  ...sendingMomentFields,
});

/** One press of « Envoyer »: which drafts, as they were seen, and when; null: now. */
export const sendSchema = fields.transform(({ message, brouillon, ...moment }, context) => ({
  message,
  drafts: brouillon,
  sendAt: readSendingMoment(moment, context),
}));
