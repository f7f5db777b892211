import { requireOwnRecentProof, requireViewer } from "@/lib/auth/guards";
import { now } from "@/lib/clock";
import { isoDay } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { comeBackSoon, pdfAnswer } from "@/lib/letters/pdf-answer";
import { tooManyDrawings } from "@/lib/letters/stream-pdf";
import { findFrontDoor } from "@/lib/people/front-door";
import { collectOwnData } from "@/lib/people/own-data/collect-own-data";
import { composePrintedData } from "@/lib/people/own-data/compose-printed-data";
import { recordDataTaken } from "@/lib/people/own-data/record-data-taken";
import { streamPrintedData } from "@/lib/people/own-data/stream-own-data";
import { routes } from "@/lib/routes";

/** What is held of whoever asks, to be read; drawn while it is read, and kept nowhere. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await requireViewer();
  await requireOwnRecentProof(viewer, routes.myData({ fait: "confirme" }));
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor()]);
  if (tooManyDrawings()) return comeBackSoon(t);
  const data = composePrintedData(t, await collectOwnData(viewer), door.name);
  await recordDataTaken(viewer.userId, "pdf");
  const name = `${t("family.data.fileName", { day: isoDay(now()) })}.pdf`;
  return pdfAnswer(streamPrintedData(data, request.signal), name);
}
