import type { IncomingMessage } from "node:http";
import type { Door } from "../auth/address-block";
import { routes } from "../routes";
import { largestBody } from "./largest-body";
import { isForMachines } from "./machine-addresses";
import type { Refusal } from "./refusal-page";
import { comesFromOurPages } from "./same-origin";
import { isTokenPage } from "./security-headers";

export interface Gate {
  publicUrl: URL;
  /** Seconds that an address must wait at a door, or undefined. */
  blockedFor(address: string, door: Door): Promise<number | undefined>;
}

/** A letter, digit or mark that needs no escape: escaped or not, it is the same address (RFC 3986, 6.2.2.2). */
const needlessEscape = /%(?:2[de]|3\d|[46][1-9a-f]|[57][\da]|5f|7e)/gi;

/** What an address parser takes away or turns into something else: white space, `#`, a backslash, NUL. */
const rewritten = /[^!-~\u0080-\uffff]|[#\\]|%00/;

const isDots = (segment: string) => segment === "." || segment === "..";
const holdsSeparator = (segment: string) => /%2f|%5c/i.test(segment);

/**
 * The path alone, without needless escapes, or undefined for an address that no browser writes and that Next would
 * read otherwise than we do: `.` and `..`, empty segments, escaped separators, bad escapes, `//host`.
 */
export function readablePath(url: string): string | undefined {
  const [written = ""] = url.split("?", 1);
  if (!written.startsWith("/") || rewritten.test(url)) return undefined;
  try {
    decodeURIComponent(written);
  } catch {
    return undefined;
  }
  const path = written.replace(needlessEscape, decodeURIComponent);
  const segments = path.slice(1).split("/");
  const strange = segments.some(
    (segment, index) =>
      isDots(segment) || holdsSeparator(segment) || (segment === "" && index < segments.length - 1),
  );
  return strange ? undefined : path;
}

function bodyRefusal(request: IncomingMessage, path: string, publicUrl: URL): Refusal | undefined {
  const { headers } = request;
  if (headers["transfer-encoding"]) return { status: 411 };
  const most = largestBody(request, path, publicUrl);
  return Number(headers["content-length"] ?? 0) > most ? { status: 413 } : undefined;
}

/**
 * The doors where one guesses: the login form, and the token pages even when only opened. Who is signed in at
 * the same address goes on. What is guessed by another way is refused where it is counted.
 */
function doorOf(request: IncomingMessage, path: string): Door | undefined {
  if (isTokenPage(path)) return "token";
  return request.method === "POST" && path === routes.login() ? "login" : undefined;
}

/** Why a request goes no further, or undefined when Next may have it. */
export async function refusalOf(
  request: IncomingMessage,
  path: string | undefined,
  address: string,
  { publicUrl, blockedFor }: Gate,
): Promise<Refusal | undefined> {
  if (path === undefined) return { status: 400 };
  const tooBig = bodyRefusal(request, path, publicUrl);
  if (tooBig) return tooBig;
  if (!isForMachines(path) && !comesFromOurPages(request, publicUrl)) return { status: 403 };
  const door = doorOf(request, path);
  if (!door) return undefined;
  const seconds = await blockedFor(address, door);
  return seconds === undefined ? undefined : { status: 429, retryAfter: seconds };
}
