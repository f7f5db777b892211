import { notFound, redirect } from "next/navigation";
import { requireRecentProof, requireStaff } from "@/lib/auth/guards";
import { isoDay } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { comeBackSoon, pdfAnswer } from "@/lib/letters/pdf-answer";
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
  return pdfAnswer(streamBundle(bundle, request.signal), nameOf(t, run));
}

const nameOf = (t: Translate, { schoolName: school, createdAt }: PaperRun) =>
  t("staff.paper.run.fileName", { school, day: isoDay(createdAt) });
