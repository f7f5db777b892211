import { notFound } from "next/navigation";
import { requireViewer } from "@/lib/auth/guards";
import { isUuid } from "@/lib/forms/fields";
import { findPupil } from "@/lib/people/pupils";
import { answerDownload } from "@/lib/publishing/documents/answer-download";
import { findDocumentOf } from "@/lib/publishing/documents/visible-documents";

interface Place {
  params: Promise<{ child: string; document: string }>;
}

/** The bytes of a document, to whom it is published about this pupil. Everything else does not exist. */
export async function GET(request: Request, { params }: Place) {
  const viewer = await requireViewer();
  const { child, document: id } = await params;
  const found = isUuid(id) ? await findPupil(viewer, child) : undefined;
  const document = found && (await findDocumentOf(viewer, found.pupil, id));
  if (!document) notFound();
  return answerDownload(request, document);
}
