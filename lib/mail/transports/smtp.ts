import { createHash } from "node:crypto";
import { createTransport, type Transporter } from "nodemailer";
import { seconds } from "../../durations";
import { type BounceReason, reasonInStatus } from "../bounce-reason";
import type { OutgoingMessage, SendOutcome, Transport } from "./transport";

interface SmtpFault {
  code?: string;
  responseCode?: number;
  command?: string;
  response?: string;
}

/** Only a 5xx about this envelope or this message is final; a wrong password or a closed port is ours to mend. */
const isForGood = ({ code, responseCode = 0 }: SmtpFault) =>
  responseCode >= 500 && (code === "EENVELOPE" || code === "EMESSAGE");

/**
 * A server that knows its mailboxes refuses the addressee at once (550, 551, 553). One that blocks or relays for nobody
 * answers alike: that is ours to mend, and no family's address is blamed for it.
 */
function bounceIn({ command, responseCode = 0, response = "" }: SmtpFault): BounceReason | undefined {
  if (command !== "RCPT TO") return undefined;
  const told = reasonInStatus(response);
  if (told === "blocked") return undefined;
  return told ?? ([550, 551, 553].includes(responseCode) ? "mailbox-unknown" : undefined);
}

/** The server's own sentence may quote the address: only codes are kept. */
function readFault(fault: SmtpFault): SendOutcome {
  const reason = `smtp ${fault.code ?? "unknown"} ${fault.responseCode ?? ""}`.trim();
  if (!isForGood(fault)) return { outcome: "retry", reason };
  const bounce = bounceIn(fault);
  return { outcome: "refused", reason, ...(bounce && { bounce }) };
}

/** SMTP has no idempotency key; the same Message-ID lets the mailboxes that look for twins drop the second. */
function messageIdOf({ from, idempotencyKey }: OutgoingMessage): string {
  const name = createHash("sha256").update(idempotencyKey).digest("hex").slice(0, 32);
  return `<${name}@${/@([^\s>]+)/.exec(from)?.[1] ?? "localhost"}>`;
}

async function send(transporter: Transporter, message: OutgoingMessage): Promise<SendOutcome> {
  const { to, mailId: _, idempotencyKey: __, ...rest } = message;
  // As an object, an address with a comma in it stays one address.
  const messageId = messageIdOf(message);
  await transporter.sendMail({ ...rest, messageId, to: { name: "", address: to } });
  return { outcome: "sent", providerId: messageId };
}

/** Mails leave through a school's own server, over at most four connections. */
export function smtpTransport(url: string): Transport {
  const transporter = createTransport({
    url,
    pool: true,
    maxConnections: 4,
    connectionTimeout: seconds(10),
    greetingTimeout: seconds(10),
    socketTimeout: seconds(20),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    send: (message) => send(transporter, message).catch(readFault),
    close: () => transporter.close(),
  };
}
