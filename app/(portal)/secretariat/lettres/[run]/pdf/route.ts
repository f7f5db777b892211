import { notFound, redirect } from "next/navigation";
import { requireRecentProof, requireStaff } from "@/lib/auth/guards";
import { isUuid } from "@/lib/forms/fields";
import { isoDay } from "@/lib/i18n/formats";
import { pageTranslator } from "@/lib/i18n/page-translator";
import type { Translate } from "@/lib/i18n/translator";
import { findLetterRun, type LetterRun } from "@/lib/letters/letter-runs";
import { openLetterRun } from "@/lib/letters/open-letter-run";
import { comeBackSoon, pdfAnswer } from "@/lib/letters/pdf-answer";
import { streamPdf, tooManyDrawings } from "@/lib/letters/stream-pdf";
import { routes } from "@/lib/routes";

interface Place {
  params: Promise<{ run: string }>;
}

/** The paper of a printing, drawn while it is read and kept nowhere. */
export async function GET(request: Request, { params }: Place) {
  const viewer = await requireStaff();
  const { run: id } = await params;
  const run = isUuid(id) ? await findLetterRun(viewer.reach, id) : undefined;
  if (!run) notFound();
  await requireRecentProof(viewer, routes.letterRun(id));
  const t = await pageTranslator();
  if (tooManyDrawings()) return comeBackSoon(t);
  const printout = await openLetterRun(viewer.reach, id, viewer.userId);
  if (!printout || printout === "empty") redirect(routes.letterRun(id));
  return pdfAnswer(streamPdf(printout, request.signal), nameOf(t, run));
}

const nameOf = (t: Translate, { layout, schoolName: school, createdAt }: LetterRun) =>
  t("staff.letters.run.fileName", { layout, school, day: isoDay(createdAt) });
