import { contentDisposition, fileLength } from "../../export/content-disposition";
import { type ByteRange, readByteRange } from "./byte-range";
import { mayBeShown } from "./media-types";
import { openContent, type StoredContent } from "./read-content";

/** A document whose reader may have it. */
export interface Download extends StoredContent {
  name: string;
  mediaType: string;
  size: number;
}

/**
 * Hands a document over, whole or the range that is asked for (RFC 9110, 14), a piece at a time. Only what a browser
 * draws without running it is shown in it; what keeps the rest harmless is set on every file (lib/server/seal-response).
 */
export function answerDownload({ method, headers }: Request, document: Download): Response {
  const range = method === "GET" && isSame(headers.get("if-range"), document) ? headers.get("range") : null;
  const asked = readByteRange(range, document.size);
  if (asked === "unsatisfiable") return unsatisfiable(document);
  const { first, last } = asked === "whole" ? { first: 0, last: document.size - 1 } : asked;
  return new Response(method === "HEAD" ? null : openContent(document, { first, last }), {
    status: asked === "whole" ? 200 : 206,
    headers: {
      ...commonHeaders(document),
      "content-type": document.mediaType,
      "content-disposition": contentDisposition(
        mayBeShown(document.mediaType) ? "inline" : "attachment",
        document.name,
      ),
      [fileLength]: String(last - first + 1),
      ...contentRange(asked, document),
    },
  });
}

const etagOf = ({ contentHash }: Download) => `"${contentHash}"`;

/** A range of another version would be joined to this one: then the whole file is the answer. */
const isSame = (ifRange: string | null, document: Download) =>
  ifRange === null || ifRange === etagOf(document);

/** `no-transform`: a compressed range would be no range. */
const commonHeaders = (document: Download) => ({
  "accept-ranges": "bytes",
  etag: etagOf(document),
  "cache-control": "private, no-store, no-transform",
});

const contentRange = (asked: ByteRange, { size }: Download): Record<string, string> =>
  typeof asked === "string" ? {} : { "content-range": `bytes ${asked.first}-${asked.last}/${size}` };

const unsatisfiable = (document: Download) =>
  new Response(null, {
    status: 416,
    headers: { ...commonHeaders(document), "content-range": `bytes */${document.size}` },
  });
