import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

const withoutPort = (entry: string) =>
  entry
    .trim()
    .replace(/^\[(.+)\](:\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1");

/** An IPv4 address seen through an IPv6 socket is that IPv4 address. */
const plain = (address: string) => address.replace(/^::ffff:(?=\d+\.)/i, "");

/**
 * Who is asking: the connection's other end, or what the last of `hops` trusted proxies wrote. Everything to the
 * left of that in the header was written by strangers and is not read.
 */
export function clientAddress(request: IncomingMessage, hops: number): string {
  const socket = plain(request.socket.remoteAddress ?? "0.0.0.0");
  if (hops === 0) return socket;
  const header = request.headers["x-forwarded-for"] ?? "";
  const told = (Array.isArray(header) ? header.join(",") : header).split(",").map(withoutPort);
  const claimed = plain(told.at(-hops) ?? "");
  return isIP(claimed) ? claimed : socket;
}
