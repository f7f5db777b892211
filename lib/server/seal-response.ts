import { readdirSync } from "node:fs";
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";
import { fileLength } from "../export/content-disposition";

const builtFiles = "/_next/static/";

/** The files of `public/`, which browsers may keep. */
export const publicFiles = (folder: string): ReadonlySet<string> =>
  new Set(
    readdirSync(folder, { recursive: true, encoding: "utf8" }).map(
      (file) => `/${file.replaceAll("\\", "/")}`,
    ),
  );

/** A logo's address changes with its content; its own answer says how long it may be kept. */
const isLogo = (path: string) => /^\/ecole\/[^/]+\/logo\/[0-9a-f]{64}$/.test(path);

/**
 * What somebody handed in runs nothing of itself and loads nothing, even when it is shown. A PDF alone is not put in
 * a sandbox: browsers then refuse to draw it.
 */
function policyOfFile(response: ServerResponse): string | undefined {
  if (!response.hasHeader("content-disposition")) return undefined;
  const rules =
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
  return response.getHeader("content-type") === "application/pdf" ? rules : `sandbox; ${rules}`;
}

/** Another program asks for a calendar again and again: its own answer says that it may compare. */
const isCalendar = (path: string) => /^\/api\/agenda\/[^/]+\.ics$/.test(path);

const saysItself = (path: string) => isLogo(path) || isCalendar(path);

/** How long a file is: whoever downloads it sees how far they are, and that half of it is not the whole. */
function tellLength(response: ServerResponse): void {
  const length = response.getHeader(fileLength);
  if (length === undefined) return;
  response.removeHeader(fileLength);
  response.setHeader("content-length", length);
}

export interface Seal {
  path: string;
  headers: OutgoingHttpHeaders;
  cookie: string | undefined;
  mayBeKept: ReadonlySet<string>;
}

/**
 * Puts our headers on the answer at the last moment, over whatever Next has set: pages are never stored, only
 * built files, logos and the files of `public/` are, and a calendar is compared.
 */
export function sealResponse(response: ServerResponse, { path, headers, cookie, mayBeKept }: Seal): void {
  const writeHead = response.writeHead.bind(response);
  const sealed: OutgoingHttpHeaders = { ...headers };
  if (!path.startsWith(builtFiles) && !mayBeKept.has(path) && !saysItself(path))
    sealed["cache-control"] = "no-store";
  response.writeHead = ((...args: Parameters<ServerResponse["writeHead"]>) => {
    tellLength(response);
    const filePolicy = policyOfFile(response);
    if (filePolicy) sealed["content-security-policy"] = filePolicy;
    for (const [name, value] of Object.entries(sealed))
      if (value !== undefined) response.setHeader(name, value);
    if (cookie) response.appendHeader("set-cookie", cookie);
    return writeHead(...args);
  }) as ServerResponse["writeHead"];
}
