import type { IncomingMessage } from "node:http";
import { cookieNamesOver, isSecure } from "../auth/cookie-names";
import { importLimits } from "../enrolment/import-limits";
import { routes } from "../routes";

/** What the forms of ours send, the largest word of a mail provider, and a list with what a form writes around it. */
const formBytes = 1_000_000;
const eventBytes = 64_000;
const listBytes = importLimits.bytes + 100_000;

/** How many bytes may come with a request. */
export function largestBody(request: IncomingMessage, path: string, publicUrl: URL): number {
  if (path === routes.resendWebhook()) return eventBytes;
  return isListFromSomebody(request, path, publicUrl) ? listBytes : formBytes;
}

/**
 * Lists are handed in at one address by people who carry a session. Whether it is a good one is judged by that
 * address's guard, before the body is read.
 */
function isListFromSomebody({ method, headers }: IncomingMessage, path: string, publicUrl: URL): boolean {
  if (method !== "POST" || path !== routes.importUpload()) return false;
  const { session } = cookieNamesOver(isSecure(publicUrl.href));
  return (headers.cookie ?? "").split("; ").some((cookie) => cookie.startsWith(`${session}=`));
}
