import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";

/** A mail as the SDK hands it over, with the id that it got. */
interface TakenMail {
  id: string;
  to: string[];
  tags: { name: string; value: string }[];
}

export interface ResendDouble {
  url: string;
  /** `RESEND_WEBHOOK_SECRET` */
  secret: string;
  taken: TakenMail[];
  stop(): Promise<void>;
}

/** Speaks as much of Resend's API as the portal uses, and takes every mail. */
export async function startResendDouble(): Promise<ResendDouble> {
  const taken: TakenMail[] = [];
  const server = createServer(async (request, response) => {
    const { to, tags } = (await json(request)) as Omit<TakenMail, "id">;
    const mail = { id: randomUUID(), to, tags };
    taken.push(mail);
    response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ id: mail.id }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const secret = `whsec_${randomBytes(24).toString("base64")}`;
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, secret, taken, stop };
}

/** A word about a mail, signed as Resend signs it; the same `id` again is the same event. */
export function signedEvent(
  secret: string,
  type: string,
  emailId: string,
  more: object = {},
  id = randomUUID(),
) {
  const data = JSON.stringify({
    type,
    created_at: new Date().toISOString(),
    data: { email_id: emailId, to: [], ...more },
  });
  const timestamp = String(Math.floor(Date.now() / 1000));
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const signature = createHmac("sha256", key).update(`${id}.${timestamp}.${data}`).digest("base64");
  const headers = {
    "content-type": "application/json",
    "svix-id": id,
    "svix-timestamp": timestamp,
    "svix-signature": `v1,${signature}`,
  };
  return { data, headers };
}
