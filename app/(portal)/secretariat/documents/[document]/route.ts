import { notFound } from "next/navigation";
import { requireStaff } from "@/lib/auth/guards";
import { isUuid } from "@/lib/forms/fields";
import { answerDownload } from "@/lib/publishing/documents/answer-download";
import { findStaffDocument } from "@/lib/publishing/documents/find-staff-document";

interface Place {
  params: Promise<{ document: string }>;
}

/** The bytes of a document of a school within reach. */
export async function GET(request: Request, { params }: Place) {
  const viewer = await requireStaff();
  const { document: id } = await params;
  const document = isUuid(id) ? await findStaffDocument(viewer.reach, id) : undefined;
  if (!document) notFound();
  return answerDownload(request, document);
}
