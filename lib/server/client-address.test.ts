import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "playwright/test";
import { clientAddress } from "./client-address";

function requestFrom(address: string, forwarded?: string): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, "remoteAddress", { value: address });
  const request = new IncomingMessage(socket);
  if (forwarded) request.headers["x-forwarded-for"] = forwarded;
  return request;
}

const cases = [
  { title: "without a proxy, the header is not read", hops: 0, header: "6.6.6.6", is: "10.0.0.9" },
  { title: "one hop: the last entry", hops: 1, header: "6.6.6.6, 198.51.100.7", is: "198.51.100.7" },
  {
    title: "two hops: the last but one",
    hops: 2,
    header: "6.6.6.6, 198.51.100.7, 10.0.0.1",
    is: "198.51.100.7",
  },
  { title: "one hop that wrote nothing: the connection", hops: 1, header: undefined, is: "10.0.0.9" },
  { title: "two hops of which one wrote: the connection", hops: 2, header: "6.6.6.6", is: "10.0.0.9" },
  { title: "words are no address", hops: 1, header: "unknown", is: "10.0.0.9" },
  { title: "a port is not part of it", hops: 1, header: "198.51.100.7:5511", is: "198.51.100.7" },
  { title: "IPv6 in brackets", hops: 1, header: "[2001:db8::1]:443", is: "2001:db8::1" },
];

for (const { title, hops, header, is } of cases)
  test(`the client address, ${title}`, () => {
    expect(clientAddress(requestFrom("10.0.0.9", header), hops)).toBe(is);
  });

test("an IPv4 client on an IPv6 socket keeps its IPv4 address", () => {
  expect(clientAddress(requestFrom("::ffff:192.0.2.1"), 0)).toBe("192.0.2.1");
});
