import { join } from "node:path";
import { streamDrawing } from "../../letters/stream-pdf";
import type { Bundle } from "./bundle";

/** From the checkout, in which the portal is started. */
const script = join("lib", "publishing", "paper", "draw-process.ts");

/** The PDF of a bundle while it is being drawn, by a process of its own; stored nowhere. */
export const streamBundle = (bundle: Bundle, gone: AbortSignal): ReadableStream<Uint8Array> =>
  streamDrawing(script, bundle, gone);
