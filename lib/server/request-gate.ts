import type { IncomingMessage } from "node:http";
import type { Door } from "../auth/address-block";
import { routes } from "../routes";
import type { Refusal } from "./refusal-page";
import { comesFromOurPages } from "./same-origin";
import { isTokenPage } from "./security-headers";

/** The largest body that any form of ours sends. */
const mostBytes = 1_000_000;

export interface Gate {
  publicUrl: URL;
  /** Seconds that an address must wait at a door, or undefined. */
  blockedFor(address: string, door: Door): Promise<number | undefined>;
}

/** The path alone, or undefined for an address that no browser writes: bad escapes, NUL, backslash, `//host`. */
export function readablePath(url: string): string | undefined {
  const [path = ""] = url.split("?", 1);
  if (!path.startsWith("/") || path.startsWith("//") || url.includes("\\") || /%00/.test(url))
    return undefined;
  try {
    decodeURIComponent(path);
    return path;
  } catch {
    return undefined;
  }
}

function bodyRefusal({ headers }: IncomingMessage): Refusal | undefined {
  if (headers["transfer-encoding"]) return { status: 411 };
  return Number(headers["content-length"] ?? 0) > mostBytes ? { status: 413 } : undefined;
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
  const tooBig = bodyRefusal(request);
  if (tooBig) return tooBig;
  if (!comesFromOurPages(request, publicUrl)) return { status: 403 };
  const door = doorOf(request, path);
  if (!door) return undefined;
  const seconds = await blockedFor(address, door);
  return seconds === undefined ? undefined : { status: 429, retryAfter: seconds };
}
