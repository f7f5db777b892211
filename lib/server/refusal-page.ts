import type { ServerResponse } from "node:http";
import { translator } from "../i18n/translator";
import { routes } from "../routes";

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

/** The page can load no file, so it repeats what it needs of the portal's materials (components/ui/tokens.css). */
const style = `
:root{color-scheme:light dark;--paper:oklch(0.982 0.008 80);--surface:oklch(0.998 0.002 88);
--line:oklch(0.885 0.014 80);--ink:oklch(0.245 0.03 262);--ink-soft:oklch(0.42 0.03 260);
--slate:oklch(0.415 0.085 254);--focus:oklch(0.49 0.19 264)}
@media (prefers-color-scheme:dark){:root{--paper:oklch(0.195 0.018 262);--surface:oklch(0.237 0.021 262);
--line:oklch(0.36 0.022 262);--ink:oklch(0.95 0.01 88);--ink-soft:oklch(0.82 0.015 250);
--slate:oklch(0.83 0.07 248);--focus:oklch(0.84 0.13 88)}}
*{box-sizing:border-box}
body{margin:0;min-height:100dvh;display:grid;place-items:center;padding:16px;background:var(--paper);color:var(--ink);
font:17px/1.5 "Atkinson Hyperlegible Next",system-ui,sans-serif}
main{max-width:34rem;background:var(--surface);border:1px solid var(--line);border-radius:10px;padding:28px 24px}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 12px}
p{margin:0 0 12px}
a{color:var(--slate);font-weight:600;display:inline-block;padding:10px 0}
a:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
small{color:var(--ink-soft);font-variant-numeric:tabular-nums}`;

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
  return `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>${sentences("title")}</title><style nonce="${nonce}">${style}</style></head>
<body><main><h1>${sentences("title")}</h1><p>${sentences("body")}</p>
<p><a href="${routes.home()}">${t("server.refusal.home")}</a></p>
<small>${t("server.refusal.reference", { requestId })}</small></main></body></html>
`;
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
