import webPush from "web-push";
import { hours, type Milliseconds, seconds } from "../../durations";
import { env } from "../../env";
import { readRetryAfter } from "../../mail/transports/retry-after";
import type { BrowserAddress } from "./browser-address";
import type { PushKeys } from "./push-keys";

/** What a screen shows of a message while it is locked: no name, no subject. */
export interface PushWords {
  title: string;
  body: string;
  /** Where a tap leads: a path of ours. */
  url: string;
  /** A newer notice of the same message takes the place of the older one. */
  tag: string;
}

/** `gone`: this browser takes no more notices, for good. */
export type PushOutcome =
  | { outcome: "sent" }
  | { outcome: "gone" }
  | { outcome: "retry"; afterMs?: Milliseconds; reason: string }
  | { outcome: "refused"; reason: string };

const patience = seconds(10);
/** After this a push service drops what a telephone that was off did not fetch. */
const keptFor = hours(48);

/** Whom a push service may write to about us: it asks for an address, https or mail. */
const subject = () => {
  const url = env().PUBLIC_URL ?? "";
  const mailbox = /[^\s<]+@[^\s>]+/.exec(env().MAIL_FROM ?? "")?.[0];
  return url.startsWith("https:") ? url : `mailto:${mailbox ?? "preau@localhost.localdomain"}`;
};

function readAnswer({ status, headers }: Response): PushOutcome {
  if (status >= 200 && status < 300) return { outcome: "sent" };
  if (status === 404 || status === 410) return { outcome: "gone" };
  const reason = `push ${status}`;
  if (status !== 429 && status < 500) return { outcome: "refused", reason };
  const afterMs = readRetryAfter(headers.get("retry-after") ?? undefined);
  return { outcome: "retry", reason, ...(afterMs !== undefined && { afterMs }) };
}

/**
 * Posts one notice, sealed so that only that browser reads it (RFC 8291). Follows no redirect, and never throws for what the
 * other side does.
 */
export async function postNotice(
  { endpoint, p256dh, auth }: BrowserAddress,
  keys: PushKeys,
  words: PushWords,
  urgent: boolean,
): Promise<PushOutcome> {
  const request = webPush.generateRequestDetails(
    { endpoint, keys: { p256dh, auth } },
    JSON.stringify(words),
    {
      vapidDetails: { subject: subject(), ...keys },
      TTL: keptFor / seconds(1),
      urgency: urgent ? "high" : "normal",
      topic: words.tag,
    },
  );
  try {
    const answer = await fetch(endpoint, {
      method: "POST",
      headers: request.headers,
      body: new Uint8Array(request.body ?? []),
      redirect: "manual",
      signal: AbortSignal.timeout(patience),
    });
    await answer.body?.cancel();
    return readAnswer(answer);
  } catch (error) {
    return { outcome: "retry", reason: `push ${error instanceof Error ? error.name : "unreachable"}` };
  }
}
