import type { ServerResponse } from "node:http";
import { translator } from "../i18n/translator";
import { routes } from "../routes";
import { standalonePage } from "./standalone-page";

const t = translator("fr");

/** What our server answers by itself: before Next sees the request, or instead of it when something broke. */
export type Refusal =
  | { status: 400 | 403 | 411 | 413 | 500 | 503; retryAfter?: number }
  | { status: 429; retryAfter: number };

const words = {
  400: "unreadable",
  403: "foreign",
  411: "unmeasured",
  413: "tooBig",
  429: "tooMany",
  500: "broken",
  503: "away",
} as const;

/** « 45 secondes », « 4 minutes » */
function waitInWords(seconds: number): string {
  return seconds < 90
    ? t("server.refusal.seconds", { count: Math.ceil(seconds) })
    : t("server.refusal.minutes", { count: Math.ceil(seconds / 60) });
}

/** A whole page in one answer: no script, no file, so that it also shows when nothing else works. */
export function refusalPage(refusal: Refusal, nonce: string, requestId: string): string {
  const wait = waitInWords(refusal.retryAfter ?? 0);
  const sentences = (part: "title" | "body") =>
    t(`server.refusal.${words[refusal.status]}.${part}`, { wait });
  const title = sentences("title");
  return standalonePage(
    title,
    `<p>${sentences("body")}</p>
<p><a href="${routes.home()}">${t("server.refusal.home")}</a></p>
<small>${t("server.refusal.reference", { requestId })}</small>`,
    nonce,
  );
}

/** Sends the page. The connection is closed when a body that nobody will read may still be coming. */
export function refuse(response: ServerResponse, refusal: Refusal, nonce: string, requestId: string): void {
  const page = refusalPage(refusal, nonce, requestId);
  if (refusal.retryAfter) response.setHeader("retry-after", Math.ceil(refusal.retryAfter));
  if (refusal.status === 411 || refusal.status === 413) response.setHeader("connection", "close");
  response.writeHead(refusal.status, {
    "content-type": "text/html; charset=utf-8",
    "content-length": Buffer.byteLength(page),
  });
  response.end(response.req.method === "HEAD" ? undefined : page);
}
