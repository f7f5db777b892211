import { spawn } from "node:child_process";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import type { Printout } from "./printout";

/** From the checkout, in which the portal is started. */
const script = join("lib", "letters", "draw-process.ts");

/**
 * The PDF while it is being drawn, by a process that does not hold the portal up. It is stored nowhere. When the
 * reader goes away the process ends; when the process dies the stream breaks, so that half a file never looks whole.
 */
export function streamPdf(printout: Printout, gone: AbortSignal): ReadableStream<Uint8Array> {
  const child = spawn(process.execPath, ["--import", "tsx", script], {
    env: { NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "inherit"],
    signal: gone,
    killSignal: "SIGKILL",
  });
  const pages = new PassThrough();
  child.stdout.pipe(pages, { end: false });
  child.stdin.once("error", () => child.kill("SIGKILL"));
  child.once("error", (error) => pages.destroy(error));
  child.once("close", (code) => {
    if (code === 0) pages.end();
    else pages.destroy(new Error("The letters were not drawn to the end."));
  });
  pages.once("close", () => child.kill("SIGKILL"));
  child.stdin.end(JSON.stringify(printout));
  return Readable.toWeb(pages) as ReadableStream<Uint8Array>;
}
