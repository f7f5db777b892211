import { createECDH, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

/** A notice as a push service gets it: sealed, so that only its headers can be read. */
interface TakenNotice {
  path: string;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
}

/** A push service of a browser: takes every notice and answers as it is told. */
export async function startPushDouble() {
  const taken: TakenNotice[] = [];
  const answer = { status: 201, headers: {} as Record<string, string> };
  const server = createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part);
    taken.push({ path: request.url ?? "", headers: request.headers, bytes: Buffer.concat(parts) });
    response.writeHead(answer.status, answer.headers).end();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return { url, taken, answer, stop };
}

/** What a browser hands over: a point of P-256 and 16 bytes, as only a browser knows the rest. */
export function browserKeys() {
  const pair = createECDH("prime256v1");
  pair.generateKeys();
  return { p256dh: pair.getPublicKey("base64url"), auth: randomBytes(16).toString("base64url") };
}
