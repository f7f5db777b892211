import { join } from "node:path";
import { Readable } from "node:stream";
import { streamDrawing } from "../../letters/stream-pdf";
import type { OwnData } from "./collect-own-data";
import type { PrintedData } from "./printed-data";

/** From the checkout, in which the portal is started. */
const script = join("lib", "people", "own-data", "draw-process.ts");

/** The PDF while it is being drawn, by a process of its own; stored nowhere. */
export const streamPrintedData = (data: PrintedData, gone: AbortSignal): ReadableStream<Uint8Array> =>
  streamDrawing(script, data, gone);

/** The same as one JSON object, part by part, as fast as it is read. */
export const streamOwnData = (data: OwnData): ReadableStream<Uint8Array> =>
  Readable.toWeb(Readable.from(piecesOf(data), { objectMode: false })) as ReadableStream<Uint8Array>;

function* piecesOf(data: OwnData): Generator<string> {
  let opening = "{\n";
  for (const [name, value] of Object.entries(data)) {
    yield `${opening}${JSON.stringify(name)}: ${JSON.stringify(value, null, 2)}`;
    opening = ",\n";
  }
  yield "\n}\n";
}
