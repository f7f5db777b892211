import { env } from "../env";
import type { ToldMessage, ToldPupil } from "../publishing/mails/told-message";
import { routes } from "../routes";
import type { Letterhead } from "./letterhead";

/** A button of a mail about messages. */
export interface ToldAct {
  url: string;
  words: string;
}

/** Where the message is answered, once for each pupil who needs an answer; else where it is read. */
export function actsOf(t: Letterhead["t"], message: ToldMessage): ToldAct[] {
  const asked = message.pupils.filter(({ mayAnswer }) => mayAnswer);
  if (asked.length > 0) return asked.map((pupil) => answering(t, message, pupil, asked.length > 1));
  return message.pupils
    .slice(0, 1)
    .map((pupil) => ({ url: addressOf(message, pupil), words: t("mail.told.open") }));
}

function answering(
  t: Letterhead["t"],
  message: ToldMessage,
  pupil: ToldPupil,
  oneOfSeveral: boolean,
): ToldAct {
  const act = message.answerKind === "acknowledge" ? "acknowledge" : "answer";
  const words = oneOfSeveral ? t(`mail.told.${act}For`, { name: pupil.firstName }) : t(`mail.told.${act}`);
  return { url: addressOf(message, pupil), words };
}

/** Where the message is read about that pupil. */
export const addressOf = ({ id }: ToldMessage, { studentId }: ToldPupil) =>
  new URL(routes.childMessage(studentId, id), env().PUBLIC_URL).href;
