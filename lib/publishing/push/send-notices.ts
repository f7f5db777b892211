import { supportedLanguage, translator } from "../../i18n/translator";
import { log } from "../../log";
import { retryDelay } from "../../mail/outbox-pace";
import { routes } from "../../routes";
import { findToldMessages, toldByAnnouncement } from "../mails/find-told-messages";
import type { ToldMessage } from "../mails/told-message";
import { type ClaimedNotice, claimNotices } from "./claim-notices";
import { keysOf } from "./push-keys";
import { type PushOutcome, type PushWords, postNotice } from "./push-service";
import { endNotice, forgetEndedBrowser, markNoticeSent, retryNotice } from "./settle-notice";

const batch = 40;
const atOnce = 4;
/** Some hours: what a push service has not taken by then is read in the portal. */
const mostAttempts = 40;

type Delivery = PushOutcome | { outcome: "cancelled"; reason: string };

/**
 * Sends the notices that are due, until none is left or `stopping` fires; a few at once, on several instances at once. What was
 * withdrawn, read meanwhile or may not be read any more is not sent. Returns how many were tried.
 */
export async function sendNotices(stopping: AbortSignal): Promise<number> {
  let tried = 0;
  let claimed: ClaimedNotice[];
  do {
    claimed = await claimNotices(batch);
    await sendAll([...claimed]);
    tried += claimed.length;
  } while (claimed.length === batch && !stopping.aborted);
  return tried;
}

async function sendAll(waiting: ClaimedNotice[]): Promise<void> {
  const sendInTurn = async () => {
    for (let notice = waiting.shift(); notice; notice = waiting.shift())
      await settle(notice, await attempt(notice).catch((error) => surprised(notice, error)));
  };
  await Promise.all(Array.from({ length: atOnce }, sendInTurn));
}

async function attempt(notice: ClaimedNotice): Promise<Delivery> {
  const keys = keysOf(notice.applicationKey);
  if (!notice.isLive || !keys) return { outcome: "cancelled", reason: "browser no longer allowed" };
  const which = toldByAnnouncement(notice.announcementId);
  const [message] = await findToldMessages(notice.userId, which, { stillOpen: true });
  if (!message) return { outcome: "cancelled", reason: "nothing left to tell" };
  return postNotice(notice, keys, wordsOf(notice, message), notice.level === "urgent");
}

/** A locked screen is read by anybody: it says that there is something, never about whom. */
function wordsOf({ language, level }: ClaimedNotice, { id, pupils }: ToldMessage): PushWords {
  const t = translator(supportedLanguage(language));
  const [pupil] = pupils;
  return {
    title: level === "urgent" ? t("family.mails.push.urgent") : t("family.mails.push.toDo"),
    body: t("family.mails.push.open"),
    url: pupil ? routes.childMessage(pupil.studentId, id) : routes.dashboard(),
    tag: id.replaceAll("-", ""),
  };
}

/** A surprise with one must not stop the others: it is logged without its words, and tried again. */
function surprised({ id }: ClaimedNotice, error: unknown): Delivery {
  const reason = `surprise ${error instanceof Error ? error.name : "unknown"}`;
  log.error({ notice: id, reason }, "notice could not be prepared");
  return { outcome: "retry", reason };
}

async function settle(notice: ClaimedNotice, delivery: Delivery): Promise<void> {
  if (delivery.outcome === "sent") return markNoticeSent(notice);
  if (delivery.outcome === "gone") return forgetEndedBrowser(notice);
  if (delivery.outcome === "cancelled") return endNotice(notice, "cancelled", delivery.reason);
  if (delivery.outcome === "refused" || notice.attempts >= mostAttempts)
    return endNotice(notice, "failed", delivery.reason);
  return retryNotice(notice, delivery.afterMs ?? retryDelay("bulk", notice.attempts), delivery.reason);
}
