import { spawn } from "node:child_process";
import { join } from "node:path";
import { PassThrough, Readable } from "node:stream";
import type { Printout } from "./printout";

/** From the checkout, in which the portal is started. */
const lettersScript = join("lib", "letters", "draw-process.ts");

/** How many may be drawn at once: each takes a core for some seconds, and some memory. */
const most = 3;
let underway = 0;

/** Whether a new drawing would have to wait for others. */
export const tooManyDrawings = (): boolean => underway >= most;

/**
 * The PDF while it is being drawn, by a process that does not hold the portal up. It is stored nowhere. When the
 * reader goes away the process ends; when the process dies the stream breaks, so that half a file never looks whole.
 */
export const streamPdf = (printout: Printout, gone: AbortSignal): ReadableStream<Uint8Array> =>
  streamDrawing(lettersScript, printout, gone);

/** The same of what another script draws: it reads the matter from its input and writes the PDF to its output. */
export function streamDrawing(script: string, matter: object, gone: AbortSignal): ReadableStream<Uint8Array> {
  const child = startProcess(script, gone);
  const pages = new PassThrough();
  child.stdout.pipe(pages, { end: false });
  child.stdin.once("error", () => child.kill("SIGKILL"));
  child.once("error", (error) => pages.destroy(error));
  child.once("close", (code) => {
    underway -= 1;
    if (code === 0) pages.end();
    else pages.destroy(new Error("The sheets were not drawn to the end."));
  });
  pages.once("close", () => child.kill("SIGKILL"));
  child.stdin.end(JSON.stringify(matter));
  return Readable.toWeb(pages) as ReadableStream<Uint8Array>;
}

/** It is given no setting of ours: what it draws is all that it knows. */
function startProcess(script: string, gone: AbortSignal) {
  underway += 1;
  return spawn(process.execPath, ["--import", "tsx", script], {
    env: { NODE_ENV: "production" },
    stdio: ["pipe", "pipe", "inherit"],
    signal: gone,
    killSignal: "SIGKILL",
  });
}
