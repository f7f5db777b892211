import { env } from "../env";
import { chooseTransport } from "./choose-transport";
import type { MailLane } from "./mail";
import { type BatchCounts, nothing, sendBatch } from "./send-batch";
import type { Transport } from "./transports/transport";

export type DrainResult = ({ outcome: "drained" } & BatchCounts) | { outcome: "no-transport" };

const add = (total: BatchCounts, more: BatchCounts): BatchCounts => ({
  sent: total.sent + more.sent,
  retried: total.retried + more.retried,
  failed: total.failed + more.failed,
  cancelled: total.cancelled + more.cancelled,
  postponed: total.postponed + more.postponed,
});

async function drainLane(lane: MailLane, transport: Transport, before: BatchCounts): Promise<BatchCounts> {
  const { counts, full, pause } = await sendBatch(lane, transport, new AbortController().signal);
  const total = add(before, counts);
  return full && pause === undefined ? drainLane(lane, transport, total) : total;
}

/**
 * Sends what is due now, urgent first, and returns the counts. What could not leave keeps waiting for its next
 * attempt; a provider that is down ends the drain early. Safe beside running workers.
 */
export async function drainOutbox(lane?: MailLane): Promise<DrainResult> {
  const transport = chooseTransport(env());
  if (!transport) return { outcome: "no-transport" };
  let total = nothing;
  for (const one of lane ? [lane] : (["urgent", "bulk"] as const))
    total = await drainLane(one, transport, total);
  transport.close();
  return { outcome: "drained", ...total };
}
