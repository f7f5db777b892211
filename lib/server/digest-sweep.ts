import { minutes } from "../durations";
import { log } from "../log";
import { queueDigests } from "../publishing/mails/queue-digests";
import { type Repetition, repeatEvery } from "./repeat-every";

/** A database that restarts costs a minute. */
async function sweep(): Promise<void> {
  try {
    const people = await queueDigests();
    if (people > 0) log.info({ people }, "digests queued");
  } catch (error) {
    log.error({ code: (error as { code?: unknown }).code }, "digests not queued");
  }
}

/** Queues the digests of the day, at 18:00 in Brussels or as soon as the portal is up after it, until stopped. */
export const startDigestSweep = (): Repetition => repeatEvery(minutes(1), sweep);
