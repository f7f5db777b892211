import { createHash } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { now } from "../../clock";
import type { OutgoingMessage, SendOutcome, Transport } from "./transport";

/** A retry of the same mail finds the same name, and overwrites it. */
const fileName = (idempotencyKey: string) =>
  `${createHash("sha256").update(idempotencyKey).digest("hex").slice(0, 32)}.json`;

const asFile = ({ from, to, replyTo, subject, html, text, headers }: OutgoingMessage) => ({
  to,
  subject,
  html,
  text,
  headers: { From: from, ...(replyTo && { "Reply-To": replyTo }), ...headers },
  sentAt: now().toISOString(),
});

/** Readers never see half a file: it is written beside, then renamed. */
async function store(folder: string, message: OutgoingMessage): Promise<SendOutcome> {
  const name = fileName(message.idempotencyKey);
  const draft = join(folder, `.${name}.${process.pid}`);
  await mkdir(folder, { recursive: true });
  await writeFile(draft, `${JSON.stringify(asFile(message), null, 2)}\n`, { mode: 0o600 });
  await rename(draft, join(folder, name));
  return { outcome: "sent", providerId: name };
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? "unknown";

/** Mails become `.json` files of a folder: demonstration and tests. A full or read-only disk is tried again. */
export function folderTransport(folder: string): Transport {
  return {
    send: (message) =>
      store(folder, message).catch((error) => ({ outcome: "retry", reason: `folder ${codeOf(error)}` })),
    close: () => {},
  };
}
