import { requireOwnRecentProof, requireViewer } from "@/lib/auth/guards";
import { now } from "@/lib/clock";
import { contentDisposition } from "@/lib/export/content-disposition";
import { isoDay } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { collectOwnData } from "@/lib/people/own-data/collect-own-data";
import { recordDataTaken } from "@/lib/people/own-data/record-data-taken";
import { streamOwnData } from "@/lib/people/own-data/stream-own-data";
import { routes } from "@/lib/routes";

/** What is held of whoever asks, for another program. */
export async function GET(): Promise<Response> {
  const viewer = await requireViewer();
  await requireOwnRecentProof(viewer, routes.myData({ fait: "confirme" }));
  const [t, data] = await Promise.all([pageTranslator(), collectOwnData(viewer)]);
  await recordDataTaken(viewer.userId, "json");
  const name = `${t("family.data.fileName", { day: isoDay(now()) })}.json`;
  return new Response(streamOwnData(data), {
    headers: {
      "content-type": "application/json; charset=utf-8",
      "content-disposition": contentDisposition("attachment", name),
    },
  });
}
