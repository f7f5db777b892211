import { now } from "../clock";
import type { Milliseconds } from "../durations";
import { claimMails } from "./claim-mails";
import { decentHoursOfMails, nextDecentMoment } from "./decent-hours";
import { type Delivery, deliverMail } from "./deliver-mail";
import type { MailLane, QueuedMail } from "./mail";
import { lastStart, outageAfter, outagePause, pace } from "./outbox-pace";
import { giveBack } from "./settle-mail";
import type { Transport } from "./transports/transport";

/** How many mails of a batch met which fate. `postponed` waits for decent hours. */
export interface BatchCounts {
  sent: number;
  retried: number;
  failed: number;
  cancelled: number;
  postponed: number;
}

/** `full`: there may be more at once. `pause`: the provider asked for it, or seems to be down. */
export interface BatchResult {
  counts: BatchCounts;
  full: boolean;
  pause: Milliseconds | undefined;
}

export const nothing: Readonly<BatchCounts> = { sent: 0, retried: 0, failed: 0, cancelled: 0, postponed: 0 };

const countedAs = { sent: "sent", retry: "retried", refused: "failed", cancelled: "cancelled" } as const;

/** What one batch learns while it runs; shared by its few parallel senders. */
class BatchCourse {
  readonly counts: BatchCounts = { ...nothing };
  pause: Milliseconds | undefined;
  private retriesInARow = 0;

  note(delivery: Delivery): void {
    this.counts[countedAs[delivery.outcome]] += 1;
    this.retriesInARow = delivery.outcome === "retry" ? this.retriesInARow + 1 : 0;
    if (delivery.outcome !== "retry") return;
    if (this.retriesInARow >= outageAfter) this.pause = Math.max(this.pause ?? 0, outagePause);
    if (delivery.afterMs !== undefined) this.pause = Math.max(this.pause ?? 0, delivery.afterMs);
  }
}

/** Puts off what may only leave by day, each until its school's next decent hour, and returns the others. */
async function withoutHeldBack(mails: QueuedMail[], course: BatchCourse): Promise<QueuedMail[]> {
  const byDay = mails.filter(({ byDayOnly }) => byDayOnly);
  const hours = await decentHoursOfMails(byDay.map(({ id }) => id));
  const moment = now();
  const waiting = byDay.flatMap((mail) => {
    const own = hours.get(mail.id);
    const until = own ? nextDecentMoment(moment, own).getTime() : 0;
    return until > moment.getTime() ? [{ mail, until }] : [];
  });
  for (const until of new Set(waiting.map((held) => held.until))) {
    const held = waiting.filter((mail) => mail.until === until);
    await giveBack(
      held.map(({ mail }) => mail),
      new Date(until),
    );
  }
  course.counts.postponed = waiting.length;
  return mails.filter((mail) => !waiting.some((held) => held.mail === mail));
}

/**
 * Claims one batch of a lane and sends it, a few at once. Ends early when the provider asks to wait, when it
 * seems to be down, when the lease runs out or when `stopping` fires; whatever was not tried is given back.
 */
export async function sendBatch(
  lane: MailLane,
  transport: Transport,
  stopping: AbortSignal,
): Promise<BatchResult> {
  const course = new BatchCourse();
  const startBefore = lastStart(now());
  const claimed = await claimMails(lane, pace[lane].batch);
  const waiting = [...(await withoutHeldBack(claimed, course))];
  const mayGoOn = () => !stopping.aborted && course.pause === undefined && now() < startBefore;
  const sendInTurn = async () => {
    while (mayGoOn()) {
      const mail = waiting.shift();
      if (!mail) return;
      course.note(await deliverMail(mail, lane, transport));
    }
  };
  await Promise.all(Array.from({ length: pace[lane].atOnce }, sendInTurn));
  await giveBack(waiting);
  return { counts: course.counts, full: claimed.length === pace[lane].batch, pause: course.pause };
}
