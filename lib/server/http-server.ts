import { randomBytes, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { cookieNamesOver, isSecure } from "../auth/cookie-names";
import { countingQueries } from "../db/count-queries";
import { seconds } from "../durations";
import { routes } from "../routes";
import { loggedRoute } from "./access-log";
import { isDocument, replaceBrokenPage } from "./broken-page";
import { clientAddress } from "./client-address";
import { type Refusal, refuse } from "./refusal-page";
import { type Gate, readablePath, refusalOf } from "./request-gate";
import { rewriteHeaders } from "./rewrite-headers";
import { sealResponse } from "./seal-response";
import { contentSecurityPolicy, securityHeaders } from "./security-headers";

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface FrontDesk extends Gate {
  dev: boolean;
  hops: number;
  mayBeKept: ReadonlySet<string>;
  /** Next's own handler; undefined while it is starting and once we are stopping. */
  handler: Handler | undefined;
  note(line: {
    method: string;
    route: string;
    status: number;
    ms: number;
    queries: number;
    requestId: string;
  }): void;
  failed(error: unknown, requestId: string): void;
}

/** Tells the login page whether cookies come back. */
function probeCookie(request: IncomingMessage, path: string | undefined, publicUrl: URL): string | undefined {
  if (request.method !== "GET" || path !== routes.login()) return undefined;
  const secure = isSecure(publicUrl.href);
  return `${cookieNamesOver(secure).probe}=1; Path=/; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}

/**
 * The server in front of Next. It knows the connection, which Next does not: it decides the client address, refuses
 * what no page of ours sends, sets every security header and writes the one log line of each request.
 */
export function createHttpServer(desk: FrontDesk): Server {
  const server = createServer((request, response) => void receive(desk, request, response));
  server.headersTimeout = seconds(15);
  server.requestTimeout = seconds(60);
  server.keepAliveTimeout = seconds(10);
  return server;
}

async function receive(desk: FrontDesk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const started = performance.now();
  const [requestId, nonce] = [randomUUID(), randomBytes(16).toString("base64")];
  const path = readablePath(request.url ?? "");
  const tally = { queries: 0 };
  response.once("close", () =>
    desk.note({
      method: request.method ?? "",
      route: loggedRoute(path),
      status: response.statusCode,
      ms: Math.round(performance.now() - started),
      queries: tally.queries,
      requestId,
    }),
  );
  await countingQueries(tally, () => answer(desk, request, response, { path, requestId, nonce }));
}

interface Known {
  path: string | undefined;
  requestId: string;
  nonce: string;
}

async function answer(desk: FrontDesk, request: IncomingMessage, response: ServerResponse, known: Known) {
  const { path, requestId, nonce } = known;
  const address = clientAddress(request, desk.hops);
  const policy = contentSecurityPolicy(nonce, desk.publicUrl, desk.dev);
  const headers = { ...securityHeaders(path ?? "", policy, desk.publicUrl), "x-request-id": requestId };
  const cookie = probeCookie(request, path, desk.publicUrl);
  sealResponse(response, { path: path ?? "", headers, cookie, mayBeKept: desk.mayBeKept });
  const sayNo = (refusal: Refusal) => refuse(response, refusal, nonce, requestId);
  const { handler } = desk; // the request keeps it, even when we begin to stop meanwhile
  try {
    if (!handler) return sayNo({ status: 503, retryAfter: 5 });
    const refusal = await refusalOf(request, path, address, desk);
    if (refusal) return sayNo(refusal);
    if (isDocument(request)) replaceBrokenPage(response, () => sayNo({ status: 500 }));
    rewriteHeaders(request, { address, publicUrl: desk.publicUrl, policy });
    await handler(request, response);
  } catch (error) {
    desk.failed(error, requestId);
    if (response.headersSent) response.destroy();
    else sayNo({ status: 503, retryAfter: 10 });
  }
}
