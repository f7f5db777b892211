import type { IncomingMessage } from "node:http";
import { cookieNamesOver, isSecure } from "../auth/cookie-names";
import { importLimits } from "../enrolment/import-limits";
import { documentLimits } from "../publishing/documents/document-limits";
import { routes } from "../routes";
import { isForMachines } from "./machine-addresses";

/** What the forms of ours send, and the largest word of another machine. */
const formBytes = 1_000_000;
const eventBytes = 64_000;
/** What a form writes around a file. */
const aroundFile = 100_000;

/** Where files are handed in, and how large. */
const filesAt: ReadonlyMap<string, number> = new Map([
  [routes.importUpload(), importLimits.bytes + aroundFile],
  [routes.documentUpload(), documentLimits.bytes + aroundFile],
]);

/** How many bytes may come with a request. */
export function largestBody(request: IncomingMessage, path: string, publicUrl: URL): number {
  if (isForMachines(path)) return eventBytes;
  const fileBytes = request.method === "POST" ? filesAt.get(path) : undefined;
  return fileBytes && comesFromSomebody(request, publicUrl) ? fileBytes : formBytes;
}

/**
 * Files are handed in by people who carry a session. Whether it is a good one is judged by the address's guard,
 * before the body is read.
 */
function comesFromSomebody({ headers }: IncomingMessage, publicUrl: URL): boolean {
  const { session } = cookieNamesOver(isSecure(publicUrl.href));
  return (headers.cookie ?? "").split("; ").some((cookie) => cookie.startsWith(`${session}=`));
}
