import { log } from "../log";
import type { MailLane, QueuedMail } from "./mail";
import { pace, retryDelay } from "./outbox-pace";
import { renderMail } from "./render-mail";
import { markEnded, markForRetry, markSent } from "./settle-mail";
import type { SendOutcome, Transport } from "./transports/transport";

/** What became of one claimed mail. `cancelled`: its link died while it waited. */
export type Delivery = SendOutcome | { outcome: "cancelled" };

async function attempt(mail: QueuedMail, transport: Transport): Promise<Delivery> {
  const rendering = await renderMail(mail);
  if (rendering.outcome === "rendered") return transport.send(rendering.message);
  return rendering.outcome === "pointless"
    ? { outcome: "cancelled" }
    : { outcome: "refused", reason: rendering.reason };
}

/** A surprise with one mail must not stop the others: it is logged without its words, and tried again. */
function surprised(mail: QueuedMail, error: unknown): Delivery {
  const reason = `surprise ${error instanceof Error ? error.name : "unknown"}`;
  log.error({ mail: mail.id, template: mail.template, reason }, "mail could not be prepared");
  return { outcome: "retry", reason };
}

async function settle(mail: QueuedMail, lane: MailLane, delivery: Delivery): Promise<void> {
  if (delivery.outcome === "sent") return markSent(mail, delivery.providerId);
  if (delivery.outcome === "cancelled") return markEnded(mail, "cancelled", "link no longer valid");
  if (delivery.outcome === "refused") return markEnded(mail, "failed", delivery.reason);
  if (mail.attempts >= pace[lane].mostAttempts) return markEnded(mail, "failed", delivery.reason);
  return markForRetry(mail, delivery.afterMs ?? retryDelay(lane, mail.attempts), delivery.reason);
}

/** Writes one claimed mail with the facts of this moment, hands it to the transport and notes its fate. */
export async function deliverMail(mail: QueuedMail, lane: MailLane, transport: Transport): Promise<Delivery> {
  const delivery = await attempt(mail, transport).catch((error) => surprised(mail, error));
  await settle(mail, lane, delivery);
  return delivery;
}
