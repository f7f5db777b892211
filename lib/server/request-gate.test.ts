import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "playwright/test";
import { readablePath, refusalOf } from "./request-gate";

const unreadable = [
  "",
  "*",
  "http://evil.example/login",
  "//evil.example/",
  "/a//b",
  "/a//",
  "/.",
  "/..",
  "/a/./b",
  "/api/webhooks/../../login",
  "/x/../jeton/s3cret",
  "/_next/static/../../jeton/s3cret",
  "/x/%2e%2E/jeton/s3cret",
  "/x/.%2e/jeton/s3cret",
  "/x/%2e/login",
  "/x%2f..%2Flogin",
  "/x%5Clogin",
  "/x\\login",
  "/login#x",
  "/lo\tgin",
  "/login ",
  "/a%00b",
  "/%ff",
];

for (const url of unreadable)
  test(`the address ${JSON.stringify(url)} is not readable`, () => {
    expect(readablePath(url)).toBeUndefined();
  });

test("an address that a browser writes is its path", () => {
  for (const path of ["/", "/login", "/login/", "/jeton/a.b-c_d~e", "/.well-known/change-password", "/a...b"])
    expect(readablePath(`${path}?next=/../x//y`)).toBe(path);
  expect(readablePath("/mot-de-passe-oubli%C3%A9")).toBe("/mot-de-passe-oubli%C3%A9");
});

test("a letter that was escaped without need hides no door", () => {
  expect(readablePath("/%6Aeton/%73ecret")).toBe("/jeton/secret");
  expect(readablePath("/logi%6e")).toBe("/login");
  expect(readablePath("/%256aeton")).toBe("/%256aeton");
});

const gate = { publicUrl: new URL("https://preau.example.org"), blockedFor: async () => undefined };

/** Posts as another machine does: without an origin. */
function posted(url: string, headers: Record<string, string> = {}) {
  const request = Object.assign(new IncomingMessage(new Socket()), { method: "POST", url, headers });
  return refusalOf(request, readablePath(url), "192.0.2.1", gate);
}

test("only the mail provider's address and the one that ends mails need no origin", async () => {
  expect(await posted("/api/webhooks/resend")).toBeUndefined();
  expect(await posted("/api/webhooks/%72esend?x=1")).toBeUndefined();
  expect(await posted("/api/desabonnement/x.y")).toBeUndefined();
  for (const url of [
    "/api/desabonnement",
    "/api/desabonnement/",
    "/api/desabonnement/x/y",
    "/desabonnement/x.y",
    "/api/webhooks/resend/",
    "/api/webhooks/resend/x",
    "/api/webhooks/Resend",
    "/api/webhooks",
    "/login?/api/webhooks/resend",
    "/login",
  ])
    expect(await posted(url)).toEqual({ status: 403 });
  expect(await posted("/api/webhooks/../webhooks/resend")).toEqual({ status: 400 });
});

test("what another machine says has a length, and is short", async () => {
  for (const path of ["/api/webhooks/resend", "/api/desabonnement/x.y"]) {
    expect(await posted(path, { "transfer-encoding": "chunked" })).toEqual({ status: 411 });
    expect(await posted(path, { "content-length": "64001" })).toEqual({ status: 413 });
    expect(await posted(path, { "content-length": "64000" })).toBeUndefined();
  }
});
