import { now } from "@/lib/clock";
import { formatMoment, isoDay } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { ReadMessage } from "@/lib/publishing/readers/find-read-message";
import type { ReaderRow } from "@/lib/publishing/readers/list-readers";

/** Whether the last day to answer has passed, in Brussels. */
export const isLate = ({ answerBy }: Pick<ReadMessage, "answerBy">): boolean =>
  answerBy !== null && answerBy < isoDay(now());

/** How a reader was told, and what became of it: « Courriel : arrivé », « Papier, remis le 12 septembre ». */
export function tellChannel(t: Translate, row: ReaderRow): string {
  if (row.channel === "account") return t("staff.readers.channel.account");
  if (row.channel === "paper") return tellPaper(t, row);
  if (row.mailState)
    return t("staff.readers.channel.mailState", {
      state: t(`staff.mails.state.${row.mailState}`).toLowerCase(),
    });
  return t(`staff.readers.channel.${row.inDigest ? "digest" : "mail"}`);
}

function tellPaper(t: Translate, { paperRunId, givenAt }: ReaderRow): string {
  if (!paperRunId) return t("staff.readers.channel.paperWaiting");
  if (!givenAt) return t("staff.readers.channel.paperPrinted");
  return t("staff.readers.channel.paperGiven", { moment: formatMoment(givenAt) });
}
