import { log } from "../log";
import { isAddressBounced } from "./fates/is-address-bounced";
import { addressBounced } from "./fates/mark-address-bounced";
import type { MailLane, QueuedMail } from "./mail";
import { pace, retryDelay } from "./outbox-pace";
import { renderMail } from "./render-mail";
import { markBounced, markEnded, markForRetry, markSent } from "./settle-mail";
import type { SendOutcome, Transport } from "./transports/transport";

/** What became of one claimed mail. `cancelled`: it lost its purpose while it waited, or nothing reaches its address. */
export type Delivery = SendOutcome | { outcome: "cancelled"; reason: string };

/** What someone waits for is tried even at an address that returned a mail once; bulk is not. */
async function attempt(mail: QueuedMail, lane: MailLane, transport: Transport): Promise<Delivery> {
  if (lane === "bulk" && (await isAddressBounced(mail)))
    return { outcome: "cancelled", reason: addressBounced };
  const rendering = await renderMail(mail);
  if (rendering.outcome === "rendered") return transport.send(rendering.message);
  return rendering.outcome === "pointless"
    ? { outcome: "cancelled", reason: pointlessBecause(mail) }
    : { outcome: "refused", reason: rendering.reason };
}

/** A mail of links lives as long as they do; one that tells messages, as long as there is something to tell this person. */
const pointlessBecause = ({ template }: QueuedMail) =>
  template === "announcement" || template === "digest" ? "nothing left to tell" : "link no longer valid";

/** A surprise with one mail must not stop the others: it is logged without its words, and tried again. */
function surprised(mail: QueuedMail, error: unknown): Delivery {
  const reason = `surprise ${error instanceof Error ? error.name : "unknown"}`;
  log.error({ mail: mail.id, template: mail.template, reason }, "mail could not be prepared");
  return { outcome: "retry", reason };
}

async function settle(mail: QueuedMail, lane: MailLane, delivery: Delivery): Promise<void> {
  if (delivery.outcome === "sent") return markSent(mail, delivery.providerId);
  if (delivery.outcome === "cancelled") return markEnded(mail, "cancelled", delivery.reason);
  if (delivery.outcome === "refused" && delivery.bounce)
    return markBounced(mail, delivery.reason, delivery.bounce);
  if (delivery.outcome === "refused") return markEnded(mail, "failed", delivery.reason);
  if (mail.attempts >= pace[lane].mostAttempts) return markEnded(mail, "failed", delivery.reason);
  return markForRetry(mail, delivery.afterMs ?? retryDelay(lane, mail.attempts), delivery.reason);
}

/** Writes one claimed mail with the facts of this moment, hands it to the transport and notes its fate. */
export async function deliverMail(mail: QueuedMail, lane: MailLane, transport: Transport): Promise<Delivery> {
  const delivery = await attempt(mail, lane, transport).catch((error) => surprised(mail, error));
  await settle(mail, lane, delivery);
  return delivery;
}
