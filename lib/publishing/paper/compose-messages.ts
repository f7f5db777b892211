import { formatDate } from "../../i18n/formats";
import type { Translate } from "../../i18n/translator";
import { groupBy } from "../../lists/group-by";
import { listNames } from "../../mail/list-names";
import { readMarkdown } from "../markdown";
import { possibleAnswers } from "../readers/possible-answers";
import { tellAnswer } from "../readers/tell-answer";
import type { PrintedMessage, PrintedSlip } from "./bundle";
import type { BundleMatter } from "./compose-bundle";
import type { MessageToPrint } from "./find-printed-messages";
import type { Envelope, Sheet } from "./list-envelopes";

type Messages = Pick<BundleMatter, "messages">;

/** What an envelope says: each message once, whatever the number of children it is about. */
export function composeMessages(
  t: Translate,
  { messages }: Messages,
  { sheets }: Envelope,
): PrintedMessage[] {
  const ofMessage = groupBy(sheets, ({ announcementId }) => announcementId);
  return [...ofMessage].flatMap(([id, about]) => {
    const message = messages.get(id);
    return message ? [messageOf(t, message, about)] : [];
  });
}

function messageOf(t: Translate, message: MessageToPrint, sheets: Sheet[]): PrintedMessage {
  const { level, subject, body, sentAt, attachments } = message;
  const pupils = listNames("fr", sheets.map(pupilOf));
  return {
    level: level === "urgent" ? t("staff.paper.sheet.urgent") : undefined,
    subject,
    about: t("staff.paper.sheet.about", { pupils, date: sentAt ? formatDate(sentAt) : "" }),
    blocks: readMarkdown(body),
    asked: sheets.some(wantsSlip) ? askedOf(t, message) : undefined,
    attachments:
      attachments.length > 0
        ? t("staff.paper.sheet.attachments", { names: attachments.join(", ") })
        : undefined,
  };
}

const pupilOf = ({ pupilFirstName, pupilLastName, className }: Sheet): string =>
  `${pupilFirstName} ${pupilLastName}${className ? ` (${className})` : ""}`;

const lastDay = ({ answerBy }: MessageToPrint) => (answerBy ? formatDate(new Date(answerBy)) : undefined);

function askedOf(t: Translate, message: MessageToPrint): string {
  const day = lastDay(message);
  return day ? t("staff.paper.sheet.askedBy", { day }) : t("staff.paper.sheet.asked");
}

const wantsSlip = ({ answerKind, owesAnswer }: Sheet) => answerKind !== "none" && owesAnswer;

/** What is cut off: one a message and pupil, for who may answer and has not yet. */
export const composeSlips = (
  t: Translate,
  { messages, noteAt }: Messages & Pick<BundleMatter, "noteAt">,
  { sheets, addressee: { firstName, lastName } }: Envelope,
): PrintedSlip[] =>
  sheets.filter(wantsSlip).flatMap((sheet) => {
    const message = messages.get(sheet.announcementId);
    if (!message) return [];
    const day = lastDay(message);
    const answerer = `${firstName} ${lastName}`;
    return [
      {
        cut: day ? t("staff.paper.sheet.cutBy", { day }) : t("staff.paper.sheet.cut"),
        subject: message.subject,
        about: sheet.asGuardian
          ? t("staff.paper.sheet.slipAbout", { pupil: pupilOf(sheet), answerer })
          : pupilOf(sheet),
        options: possibleAnswers(message).map((answer) => tellSlipAnswer(t, answer, message)),
        url: noteAt(sheet.announcementId, sheet.recipientId),
      },
    ];
  });

/** « J’ai bien lu ce message »: what one ticks speaks for who ticks it. */
const tellSlipAnswer = (t: Translate, answer: string, { answerKind, choices }: MessageToPrint): string =>
  answerKind === "acknowledge" ? t("staff.paper.sheet.haveRead") : tellAnswer(t, answer, choices);
