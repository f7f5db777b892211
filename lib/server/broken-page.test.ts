import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "playwright/test";
import { isDocument, replaceBrokenPage } from "./broken-page";
import { discreet } from "./discreet-errors";
import { refuse } from "./refusal-page";

async function ask(handle: (response: ServerResponse) => void, headers: Record<string, string>) {
  const server = createServer((request: IncomingMessage, response) => {
    if (isDocument(request))
      replaceBrokenPage(response, () => refuse(response, { status: 500 }, "nonce", "ref-1"));
    handle(response);
  }).listen(0, "127.0.0.1");
  await new Promise((listening) => server.once("listening", listening));
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, { headers });
  const seen = { status: answer.status, body: await answer.text() };
  server.close();
  return seen;
}

const browser = { accept: "text/html,application/xhtml+xml" };
const ways: Record<string, (response: ServerResponse) => void> = {
  "by its status and end": (response) => {
    response.statusCode = 500;
    response.setHeader("content-length", "5");
    response.end("shell");
  },
  "in pieces": (response) => {
    response.statusCode = 500;
    response.write("she");
    response.write("ll");
    response.end();
  },
  "by a written head": (response) => {
    response.writeHead(500, { "content-type": "text/plain" });
    response.end("shell");
  },
};

for (const [way, handle] of Object.entries(ways))
  test(`a page that broke, told ${way}, is a French page with its reference`, async () => {
    const { status, body } = await ask(handle, browser);
    expect(status).toBe(500);
    expect(body).toContain("ref-1");
    expect(body).toContain('lang="fr"');
    expect(body).not.toContain("shell");
  });

test("data for an open page and pages that did not break pass untouched", async () => {
  expect(await ask((response) => response.writeHead(500).end("data"), { ...browser, rsc: "1" })).toEqual({
    status: 500,
    body: "data",
  });
  expect(await ask((response) => response.end("fine"), browser)).toEqual({ status: 200, body: "fine" });
});

test("an error is logged by kind, code and place, never by its message", () => {
  const cause = Object.assign(new Error("insert into users values (dupont@famille.example)"), {
    code: "23505",
  });
  const kept = discreet(new TypeError("params: dupont_francois", { cause }));
  expect(kept).toMatchObject({ name: "TypeError", cause: { name: "Error", code: "23505" } });
  expect(JSON.stringify(kept)).not.toContain("dupont");
});
