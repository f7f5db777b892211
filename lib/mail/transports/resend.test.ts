import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { expect, test } from "playwright/test";
import { resendTransport } from "./resend";
import type { OutgoingMessage } from "./transport";

const message: OutgoingMessage = {
  mailId: "0b5e8a3e-1111-4222-8333-444455556666",
  from: "Préau <portail@ecole.example>",
  to: "elodie@famille.example",
  replyTo: "secretariat@ecole.example",
  subject: "Votre première connexion",
  html: "<p>Bonjour</p>",
  text: "Bonjour",
  headers: { "X-Preau-Template": "activation" },
  idempotencyKey: "activation:1",
};

interface Answer {
  status: number;
  body: object;
  headers?: Record<string, string>;
}

const realFetch = globalThis.fetch;

/** The SDK's requests arrive here instead of at Resend's. */
function reach(origin: string): void {
  globalThis.fetch = (url, init) => realFetch(new URL(new URL(String(url)).pathname, origin), init);
}

/** A server that speaks Resend's API for one answer, and what it was asked. */
async function asked(answer: Answer) {
  const requests: { headers: IncomingHttpHeaders; body: Record<string, unknown> }[] = [];
  const server: Server = createServer(async (request, response) => {
    requests.push({ headers: request.headers, body: (await json(request)) as Record<string, unknown> });
    response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  reach(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const outcome = await resendTransport("re_test").send(message);
  server.closeAllConnections();
  server.close();
  return { outcome, request: requests[0] };
}

const fault = (status: number, name: string, headers: Record<string, string> = {}): Answer => ({
  status,
  body: { statusCode: status, name, message: `elodie@famille.example: ${name}` },
  headers,
});

test.afterEach(() => {
  globalThis.fetch = realFetch;
});

test("Resend gets both parts, the reply address, our headers and the idempotency key", async () => {
  const { outcome, request } = await asked({ status: 200, body: { id: "resend-1" } });
  expect(outcome).toEqual({ outcome: "sent", providerId: "resend-1" });
  expect(request?.headers).toMatchObject({
    "idempotency-key": "activation:1",
    authorization: "Bearer re_test",
  });
  expect(request?.body).toMatchObject({
    from: message.from,
    to: ["elodie@famille.example"],
    reply_to: "secretariat@ecole.example",
    subject: message.subject,
    html: message.html,
    text: message.text,
    headers: { "X-Preau-Template": "activation" },
    tags: [{ name: "preau_mail", value: message.mailId }],
  });
});

test("Resend's 429 is tried again after its Retry-After", async () => {
  const { outcome } = await asked(fault(429, "rate_limit_exceeded", { "retry-after": "7" }));
  expect(outcome).toEqual({ outcome: "retry", afterMs: 7_000, reason: "resend 429 rate_limit_exceeded" });
});

for (const { status, name } of [
  { status: 500, name: "internal_server_error" },
  { status: 401, name: "missing_api_key" },
  { status: 403, name: "validation_error" },
  { status: 409, name: "concurrent_idempotent_requests" },
  { status: 422, name: "invalid_from_address" },
]) {
  test(`Resend's ${status} ${name} loses no mail`, async () => {
    const { outcome } = await asked(fault(status, name));
    expect(outcome).toEqual({ outcome: "retry", reason: `resend ${status} ${name}` });
  });
}

test("an address that Resend finds malformed is refused for good, and is not in the reason", async () => {
  const { outcome } = await asked(fault(422, "validation_error"));
  expect(outcome).toEqual({ outcome: "refused", reason: "resend 422 validation_error" });
});

test("a key that already left with an older version of the mail counts as sent", async () => {
  const { outcome } = await asked(fault(409, "invalid_idempotent_request"));
  expect(outcome).toEqual({ outcome: "sent", providerId: undefined });
});

test("a Resend that cannot be reached is tried again", async () => {
  reach("http://127.0.0.1:9");
  expect(await resendTransport("re_test").send(message)).toMatchObject({ outcome: "retry" });
});
