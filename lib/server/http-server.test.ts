import { EventEmitter, once } from "node:events";
import { type IncomingHttpHeaders, type IncomingMessage, request as send } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "playwright/test";
import { drain } from "./drain";
import { createHttpServer, type FrontDesk } from "./http-server";

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

const published = new URL("https://preau.example.org");

/** A portal whose pages are one line, and that tells what reached them. */
async function openDesk(changes: Partial<FrontDesk> = {}) {
  const reached: IncomingMessage[] = [];
  const lines: Parameters<FrontDesk["note"]>[0][] = [];
  const desk: FrontDesk = {
    dev: false,
    hops: 0,
    publicUrl: published,
    mayBeKept: new Set(["/favicon.svg"]),
    blockedFor: async () => undefined,
    handler: async (request, response) => {
      reached.push(request);
      response.setHeader("Cache-Control", "s-maxage=31536000");
      response.end("page");
    },
    note: (line) => lines.push(line),
    failed: () => {},
    ...changes,
  };
  const server = createHttpServer(desk).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const ask = (
    path: string,
    options: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ) =>
    new Promise<Answer>((resolve, reject) => {
      const asked = send({ port, host: "127.0.0.1", path, ...options }, (response) => {
        let body = "";
        response.on("data", (chunk) => {
          body += chunk;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      });
      asked.once("error", reject);
      asked.end(options.body);
    });
  return { desk, server, reached, lines, ask };
}

test("every answer carries the security headers, over whatever the page has set", async () => {
  const { ask, server } = await openDesk();
  const { headers } = await ask("/login");
  expect(headers).toMatchObject({
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "strict-origin-when-cross-origin",
    "strict-transport-security": expect.stringContaining("max-age=31536000"),
    "set-cookie": ["__Host-preau.probe=1; Path=/; HttpOnly; SameSite=Lax; Secure"],
  });
  expect(headers["content-security-policy"]).toMatch(/script-src 'nonce-[\w+/=]{24}' 'strict-dynamic';/);
  expect(headers["content-security-policy"]).not.toContain("unsafe");
  expect((await ask("/favicon.svg")).headers["cache-control"]).toBe("s-maxage=31536000");
  server.close();
});

test("two answers never share a nonce, and the page is told the one of its answer", async () => {
  const { ask, reached, server } = await openDesk();
  const [first, second] = [await ask("/"), await ask("/")];
  expect(first.headers["content-security-policy"]).not.toBe(second.headers["content-security-policy"]);
  expect(reached[1]?.headers["content-security-policy"]).toBe(second.headers["content-security-policy"]);
  server.close();
});

test("token pages let no address travel, and the log keeps no token", async () => {
  const { ask, lines, server } = await openDesk();
  for (const path of ["/jeton", "/jeton/s3cret-token"])
    expect((await ask(path)).headers["referrer-policy"]).toBe("strict-origin");
  await expect.poll(() => lines).toHaveLength(2);
  expect(JSON.stringify(lines)).not.toContain("s3cret");
  server.close();
});

test("what a client says of its address, host and origin reaches no page", async () => {
  const { ask, reached, server } = await openDesk();
  const forged = ["x-forwarded-for", "x-real-ip", "x-preau-client-address", "x-middleware-subrequest"];
  const headers = Object.fromEntries(forged.map((name) => [name, "203.0.113.9"]));
  await ask("/login", { headers: { ...headers, host: "evil.example", "x-forwarded-host": "evil.example" } });
  expect(reached[0]?.headers).toMatchObject({
    host: published.host,
    "x-forwarded-host": published.host,
    "x-forwarded-proto": "https",
    "x-preau-client-address": "127.0.0.1",
  });
  expect(JSON.stringify(reached[0]?.headers)).not.toMatch(/203\.0\.113\.9|evil/);
  server.close();
});

test("behind one trusted proxy, the address is the one that it wrote", async () => {
  const { ask, reached, server } = await openDesk({ hops: 1 });
  await ask("/", { headers: { "x-forwarded-for": "203.0.113.9, 198.51.100.4" } });
  expect(reached[0]?.headers["x-preau-client-address"]).toBe("198.51.100.4");
  server.close();
});

const ours = { origin: published.origin };
const refusals: [string, number, string, Parameters<Awaited<ReturnType<typeof openDesk>>["ask"]>[1]][] = [
  ["an unreadable escape", 400, "/%ff", {}],
  ["a NUL in the path", 400, "/a%00b", {}],
  ["another host in the path", 400, "//evil.example/", {}],
  ["a path that climbs to a token page", 400, "/_next/static/../../jeton/s3cret", {}],
  ["a form that climbs", 400, "/api/webhooks/%2e%2e/../login", { method: "POST" }],
  ["a form without an origin", 403, "/login", { method: "POST" }],
  ["a form from elsewhere", 403, "/login", { method: "POST", headers: { origin: "https://evil.example" } }],
  ["a body of two megabytes", 413, "/login", { method: "POST", headers: ours, body: "x".repeat(2_000_000) }],
  [
    "a body without a length",
    411,
    "/login",
    { method: "POST", headers: { ...ours, "transfer-encoding": "chunked" }, body: "x" },
  ],
];

for (const [title, status, path, options] of refusals)
  test(`${title} is answered ${status} in French, and no page sees it`, async () => {
    const { ask, reached, server } = await openDesk();
    const answer = await ask(path, options);
    expect(answer.status).toBe(status);
    expect(answer.body).toContain('<html lang="fr">');
    expect(answer.body).not.toContain("<script");
    expect(answer.headers["cache-control"]).toBe("no-store");
    expect(reached).toEqual([]);
    server.close();
  });

test("an address that guesses is told how long to wait, at the doors and nowhere else", async () => {
  const { ask, reached, server } = await openDesk({ blockedFor: async () => 125 });
  for (const door of [await ask("/login", { method: "POST", headers: ours }), await ask("/jeton/x")]) {
    expect(door.status).toBe(429);
    expect(door.headers["retry-after"]).toBe("125");
    expect(door.body).toContain("3 minutes");
  }
  expect(reached).toEqual([]);
  expect((await ask("/choisir-enfant")).status).toBe(200);
  server.close();
});

test("a page that fails before it speaks is a calm 503 without its reason", async () => {
  const { ask, server } = await openDesk({
    handler: () => Promise.reject(new Error("select secret from users")),
  });
  const { status, headers, body } = await ask("/");
  expect({ status, retry: headers["retry-after"] }).toEqual({ status: 503, retry: "10" });
  expect(body).not.toContain("secret");
  server.close();
});

test("stopping waits for the request in progress, and nobody new gets in", async () => {
  const steps = new EventEmitter();
  const { ask, server, desk } = await openDesk({
    handler: async (_, response) => {
      steps.emit("arrived");
      await once(steps, "finish");
      response.end("done");
    },
  });
  const arrived = once(steps, "arrived");
  const inProgress = ask("/");
  await arrived;
  desk.handler = undefined;
  const stopped = drain(server, 60_000);
  await expect(ask("/")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  steps.emit("finish");
  expect(await inProgress).toMatchObject({ status: 200, body: "done" });
  await stopped;
});
