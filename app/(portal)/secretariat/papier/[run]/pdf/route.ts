import { notFound, redirect } from "next/navigation";
import { requireRecentProof, requireStaff } from "@/lib/auth/guards";
import { isoDay } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { pdfHeaders } from "@/lib/letters/pdf-headers";
import { tooManyDrawings } from "@/lib/letters/stream-pdf";
import { openBundle } from "@/lib/publishing/paper/open-bundle";
import { findPaperRun, type PaperRun } from "@/lib/publishing/paper/paper-runs";
import { streamBundle } from "@/lib/publishing/paper/stream-bundle";
import { routes } from "@/lib/routes";

interface Place {
  params: Promise<{ run: string }>;
}

/** The paper of a bundle, drawn while it is read and kept nowhere. */
export async function GET(request: Request, { params }: Place) {
  const viewer = await requireStaff();
  const { run: id } = await params;
  const run = await findPaperRun(viewer.reach, id);
  if (!run) notFound();
  await requireRecentProof(viewer, routes.paperRun(id));
  const t = await pageTranslator();
  if (tooManyDrawings()) return comeBackSoon(t);
  const bundle = await openBundle(run, viewer.userId);
  if (bundle === "empty") redirect(routes.paperRun(id));
  return new Response(streamBundle(bundle, request.signal), { headers: headersOf(t, run) });
}

const headersOf = (t: Translate, { schoolName: school, createdAt }: PaperRun) =>
  pdfHeaders(t("staff.paper.run.fileName", { school, day: isoDay(createdAt) }), "messages.pdf");

const comeBackSoon = (t: Translate) =>
  new Response(t("staff.paper.run.busy"), {
    status: 503,
    headers: { "Content-Type": "text/plain; charset=utf-8", "Retry-After": "10" },
  });
