import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "playwright/test";
import { comesFromOurPages } from "./same-origin";

const published = new URL("https://preau.example.org");
const local = new URL("http://localhost:3000");

function request(method: string, headers: Record<string, string>, url = "/login"): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), { method, url, headers });
}

const refused: [string, Record<string, string>, URL][] = [
  ["without an origin", {}, published],
  ["with the origin null", { origin: "null" }, published],
  ["from another site", { origin: "https://evil.example" }, published],
  ["from our name over plain http", { origin: "http://preau.example.org" }, published],
  ["from a name that ends in ours", { origin: "https://x.preau.example.org" }, published],
  [
    "that the browser calls same-site",
    { origin: published.origin, "sec-fetch-site": "same-site" },
    published,
  ],
  [
    "that the browser calls cross-site",
    { origin: published.origin, "sec-fetch-site": "cross-site" },
    published,
  ],
  ["from another port of this machine", { origin: "http://127.0.0.1:4000" }, local],
  ["from this machine, when the portal is elsewhere", { origin: "http://localhost" }, published],
];

for (const [title, headers, publicUrl] of refused)
  test(`a form ${title} is refused`, () => {
    for (const method of ["POST", "PUT", "DELETE", "OPTIONS"])
      expect(comesFromOurPages(request(method, headers), publicUrl)).toBe(false);
  });

test("a form from our own pages is accepted", () => {
  expect(comesFromOurPages(request("POST", { origin: published.origin }), published)).toBe(true);
});

test("on one's own machine the other loopback names are ours, and become the configured one", () => {
  for (const origin of ["http://127.0.0.1:3000", "http://[::1]:3000", "http://localhost:3000"]) {
    const posted = request("POST", { origin, "sec-fetch-site": "same-origin" });
    expect(comesFromOurPages(posted, local)).toBe(true);
    expect(posted.headers.origin).toBe("http://localhost:3000");
  }
});

test("reading needs no origin", () => {
  expect(comesFromOurPages(request("GET", { "sec-fetch-site": "cross-site" }), published)).toBe(true);
});

test("no address is exempt here", () => {
  for (const url of ["/api/webhooks/resend", "/api/webhooks/../../login", "/login?/api/webhooks/"])
    expect(comesFromOurPages(request("POST", {}, url), published)).toBe(false);
});
