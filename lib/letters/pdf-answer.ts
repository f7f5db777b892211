import { contentDisposition } from "../export/content-disposition";
import type { Translate } from "../i18n/translator";

/** A PDF that a browser shows under that name while it is drawn, and keeps nowhere. */
export const pdfAnswer = (pages: ReadableStream<Uint8Array>, name: string): Response =>
  new Response(pages, {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": contentDisposition("inline", name),
      "cache-control": "no-store",
    },
  });

/** Said while too many PDFs are being drawn: nothing is lost, and when to come back. */
export const comeBackSoon = (t: Translate): Response =>
  new Response(t("ui.pdfBusy"), {
    status: 503,
    headers: { "content-type": "text/plain; charset=utf-8", "retry-after": "10" },
  });
