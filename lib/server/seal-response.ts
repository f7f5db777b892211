import { readdirSync } from "node:fs";
import type { OutgoingHttpHeaders, ServerResponse } from "node:http";

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

export interface Seal {
  path: string;
  headers: OutgoingHttpHeaders;
  cookie: string | undefined;
  mayBeKept: ReadonlySet<string>;
}

/**
 * Puts our headers on the answer at the last moment, over whatever Next has set: pages are never stored, only
 * built files, logos and the files of `public/` are.
 */
export function sealResponse(response: ServerResponse, { path, headers, cookie, mayBeKept }: Seal): void {
  const writeHead = response.writeHead.bind(response);
  const sealed: OutgoingHttpHeaders = { ...headers };
  if (!path.startsWith(builtFiles) && !mayBeKept.has(path) && !isLogo(path))
    sealed["cache-control"] = "no-store";
  response.writeHead = ((...args: Parameters<ServerResponse["writeHead"]>) => {
    for (const [name, value] of Object.entries(sealed))
      if (value !== undefined) response.setHeader(name, value);
    if (cookie) response.appendHeader("set-cookie", cookie);
    return writeHead(...args);
  }) as ServerResponse["writeHead"];
}
