import type { IncomingMessage, ServerResponse } from "node:http";

/** A page that a person waits for; not data for a page that is already open, and not a machine's answer. */
export const isDocument = ({ headers }: IncomingMessage): boolean =>
  (headers.accept ?? "").includes("text/html") && !headers.rsc && !headers["next-action"];

/**
 * Sends our own page instead of Next's when something broke: with scripts off, Next's would be empty. Call it
 * after `sealResponse`, so that the page has every header too.
 */
export function replaceBrokenPage(response: ServerResponse, sendOwnPage: () => void): void {
  const { writeHead, write, end } = response;
  const isBroken = (status: number) => status === 500 && !response.headersSent;
  const replace = () => {
    Object.assign(response, { writeHead, write, end });
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    sendOwnPage();
    Object.assign(response, { writeHead: () => response, write: () => true, end: () => response });
  };
  const unlessBroken = <Method extends (...args: never[]) => unknown>(method: Method, status?: "given") =>
    ((...args: Parameters<Method>) => {
      if (!isBroken(status ? Number(args[0]) : response.statusCode)) return method.apply(response, args);
      replace();
      return response;
    }) as Method;
  response.writeHead = unlessBroken(writeHead, "given");
  response.write = unlessBroken(write) as typeof write;
  response.end = unlessBroken(end) as typeof end;
}
