import { expect, test } from "playwright/test";
import { readablePath } from "./request-gate";

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
