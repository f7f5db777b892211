import { setTimeout as sleep } from "node:timers/promises";
import { handleResetRequests } from "@/lib/access/handle-reset-requests";
import { now } from "../clock";
import { after, type Milliseconds, seconds } from "../durations";
import { env } from "../env";
import { log } from "../log";
import { chooseTransport } from "./choose-transport";
import type { MailLane } from "./mail";
import { withJitter } from "./outbox-pace";
import { type BatchResult, nothing, sendBatch } from "./send-batch";
import type { Transport } from "./transports/transport";

/** PgBouncer in transaction mode carries no LISTEN: the outbox is asked about once a second. */
const idlePause = seconds(1);
const troublePause = seconds(3);

export interface MailWorker {
  /** Lets mails in flight finish, gives the other leases back, and resolves when both lanes are still. */
  stop(): Promise<void>;
}

/** What both lanes of one process share. Until `bulkYieldsUntil` the provider's patience belongs to urgent. */
interface Lanes {
  transport: Transport;
  stopping: AbortSignal;
  bulkYieldsUntil: Date;
}

const nap = (duration: Milliseconds, stopping: AbortSignal) =>
  sleep(duration, undefined, { signal: stopping }).catch((reason) => {
    if (!stopping.aborted) throw reason;
  });

async function workUrgent(lanes: Lanes): Promise<BatchResult> {
  await handleResetRequests();
  const result = await sendBatch("urgent", lanes.transport, lanes.stopping);
  if (result.pause !== undefined) lanes.bulkYieldsUntil = after(now(), 2 * result.pause);
  return result;
}

async function workBulk({ transport, stopping, bulkYieldsUntil }: Lanes): Promise<BatchResult> {
  const pause = bulkYieldsUntil.getTime() - now().getTime();
  return pause > 0 ? { counts: nothing, full: false, pause } : sendBatch("bulk", transport, stopping);
}

const workIn = { urgent: workUrgent, bulk: workBulk };

async function work(lane: MailLane, lanes: Lanes): Promise<Milliseconds> {
  const { full, pause } = await workIn[lane](lanes);
  if (pause !== undefined) return withJitter(Math.max(pause, idlePause));
  return full ? 0 : withJitter(idlePause);
}

/** A database that restarts is a line in the log and a short wait, never the end of a lane. */
function excuse(lane: MailLane, error: unknown): Milliseconds {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  log.error({ lane, code, name: error instanceof Error ? error.name : undefined }, "mail lane interrupted");
  return withJitter(troublePause);
}

async function runLane(lane: MailLane, lanes: Lanes): Promise<void> {
  while (!lanes.stopping.aborted) {
    const pause = await work(lane, lanes).catch((error) => excuse(lane, error));
    await nap(pause, lanes.stopping);
  }
}

/** Sends the outbox from inside the server process until stopped: two lanes, several instances at once allowed. */
export function startMailWorker(transport = chooseTransport(env())): MailWorker {
  if (!transport) {
    log.warn("no mail transport: mails stay in the outbox");
    return { stop: async () => {} };
  }
  const stop = new AbortController();
  const lanes: Lanes = { transport, stopping: stop.signal, bulkYieldsUntil: now() };
  const running = Promise.all([runLane("urgent", lanes), runLane("bulk", lanes)]);
  return {
    stop: async () => {
      stop.abort();
      await running;
      transport.close();
    },
  };
}
