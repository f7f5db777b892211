import { once } from "node:events";
import { createServer, type OutgoingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "playwright/test";
import { fileLength } from "../export/content-disposition";
import { sealResponse } from "./seal-response";

/** What a browser gets when a page answers with these headers and five bytes. */
async function answered(headers: OutgoingHttpHeaders): Promise<Response> {
  const server = createServer((_, response) => {
    const seal = { path: "/x", cookie: undefined, mayBeKept: new Set<string>() };
    sealResponse(response, { ...seal, headers: { "content-security-policy": "of the page" } });
    for (const [name, value] of Object.entries(headers)) if (value) response.setHeader(name, value);
    response.write("12");
    response.end("345");
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  await answer.arrayBuffer();
  server.close();
  return answer;
}

test("a page has the policy of pages, a file runs nothing, and a PDF alone is not put in a sandbox", async () => {
  const policyOf = async (headers: OutgoingHttpHeaders) =>
    (await answered(headers)).headers.get("content-security-policy");
  expect(await policyOf({ "content-type": "text/html" })).toBe("of the page");
  const file = { "content-disposition": "inline" };
  expect(await policyOf({ ...file, "content-type": "image/png" })).toMatch(/^sandbox; default-src 'none';/);
  expect(await policyOf({ ...file, "content-type": "application/pdf" })).toMatch(/^default-src 'none';/);
});

test("a file tells how long it is", async () => {
  const { headers } = await answered({ "content-disposition": "attachment", [fileLength]: "5" });
  expect([headers.get("content-length"), headers.get(fileLength)]).toEqual(["5", null]);
});
