import { Resend } from "resend";
import { seconds } from "../../durations";
import { readRetryAfter } from "./retry-after";
import type { OutgoingMessage, SendOutcome, Transport } from "./transport";

const patience = seconds(15);

/** The tag that comes back with each event: events may be quicker than the worker that notes the provider's id. */
export const mailTag = "preau_mail";

type Answer = Awaited<ReturnType<Resend["emails"]["send"]>>;
type Refusal = NonNullable<Answer["error"]>;

/** Our own settings are at fault, not the mail: it waits until they are mended. */
const settingsFaults: ReadonlySet<string> = new Set([
  "invalid_access",
  "invalid_api_key",
  "invalid_from_address",
  "invalid_region",
  "missing_api_key",
  "restricted_api_key",
]);

const isForGood = ({ name, statusCode }: Refusal) =>
  name === "security_error" || ((statusCode === 400 || statusCode === 422) && !settingsFaults.has(name));

/**
 * `invalid_idempotent_request`: this key already left with another body, because a fact (a name, a telephone)
 * changed between a send and the retry after a crash. The person has the mail.
 */
function readAnswer({ data, error, headers }: Answer): SendOutcome {
  if (data) return { outcome: "sent", providerId: data.id };
  if (error.name === "invalid_idempotent_request") return { outcome: "sent", providerId: undefined };
  const reason = `resend ${error.statusCode ?? "unreachable"} ${error.name}`;
  if (isForGood(error)) return { outcome: "refused", reason };
  const afterMs = readRetryAfter(headers?.["retry-after"]);
  return { outcome: "retry", reason, ...(afterMs !== undefined && { afterMs }) };
}

async function send(resend: Resend, message: OutgoingMessage): Promise<SendOutcome> {
  const { mailId, from, to, replyTo, subject, html, text, headers, idempotencyKey } = message;
  const tags = [{ name: mailTag, value: mailId }];
  const answer = await resend.emails.send(
    { from, to: [to], subject, html, text, headers, tags, ...(replyTo && { replyTo }) },
    { idempotencyKey, signal: AbortSignal.timeout(patience) },
  );
  return readAnswer(answer);
}

/** Mails leave through Resend; the SDK is built at the first one, because it throws without a key. */
export function resendTransport(apiKey: string): Transport {
  let resend: Resend | undefined;
  return {
    send: (message) => {
      resend ??= new Resend(apiKey);
      return send(resend, message);
    },
    close: () => {},
  };
}
