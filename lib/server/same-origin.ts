import type { IncomingMessage } from "node:http";
import { isLoopback } from "../loopback";

const reading = new Set(["GET", "HEAD"]);

const readingOnly = (request: IncomingMessage) => reading.has(request.method ?? "");

function sameMachine(origin: string, publicUrl: URL): boolean {
  if (!isLoopback(publicUrl.href) || !URL.canParse(origin)) return false;
  const { protocol, port } = new URL(origin);
  return isLoopback(origin) && protocol === publicUrl.protocol && port === publicUrl.port;
}

/**
 * Whether whatever changes something comes from our own pages: the origin must be ours (absent, `null` and foreign
 * are refused), and so must the browser's own word for it when it is sent. On one's own machine `localhost`,
 * 127.0.0.1 and [::1] are one origin, rewritten to the configured one so that Next agrees. (ASVS 3.5.1)
 */
export function comesFromOurPages(request: IncomingMessage, publicUrl: URL): boolean {
  if (readingOnly(request)) return true;
  const { origin = "", "sec-fetch-site": site = "same-origin" } = request.headers;
  if (site !== "same-origin") return false;
  if (origin !== publicUrl.origin && !sameMachine(origin, publicUrl)) return false;
  request.headers.origin = publicUrl.origin;
  return true;
}
