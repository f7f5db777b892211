import { seconds } from "../durations";
import { log } from "../log";
import { sendNotices } from "../publishing/push/send-notices";
import { type Repetition, repeatEvery } from "./repeat-every";

/** A database that restarts costs a few seconds. */
async function round(stopping: AbortSignal): Promise<void> {
  try {
    await sendNotices(stopping);
  } catch (error) {
    log.error({ code: (error as { code?: unknown }).code }, "notices not sent");
  }
}

/** Sends the notices to telephones from inside the server process, until stopped. */
export const startPushSender = (): Repetition => repeatEvery(seconds(2), round);
