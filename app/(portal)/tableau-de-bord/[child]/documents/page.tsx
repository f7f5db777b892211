import { notFound } from "next/navigation";
import { after } from "next/server";
import { requireViewer } from "@/lib/auth/guards";
import { now } from "@/lib/clock";
import { type Parameter, single } from "@/lib/forms/single";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findPupil } from "@/lib/people/pupils";
import { noteDocumentsVisit } from "@/lib/publishing/documents/note-documents-visit";
import { searchDocuments } from "@/lib/publishing/documents/search-documents";
import { listDocumentsOf } from "@/lib/publishing/documents/visible-documents";
import { PupilPage } from "../../pupil-page";
import { DocumentSearch } from "./document-search";
import { DocumentsSection } from "./documents-section";

interface PupilDocumentsPageProps {
  params: Promise<{ child: string }>;
  searchParams: Promise<{ q?: Parameter }>;
}

/** As many as one sees at a glance: fewer need no search. */
const atAGlance = 8;

const longestSearch = 100;

/** The school's documents and those under messages, newest first; the marks show once, then the visit is noted. */
export default async function PupilDocumentsPage({ params, searchParams }: PupilDocumentsPageProps) {
  const viewer = await requireViewer();
  const found = await findPupil(viewer, (await params).child);
  if (!found) notFound();
  const { pupil } = found;
  const seenAt = now();
  const [t, asked, all] = await Promise.all([pageTranslator(), searchParams, listDocumentsOf(viewer, pupil)]);
  const search = (single(asked.q) ?? "").trim().slice(0, longestSearch);
  if (!search) after(() => noteDocumentsVisit(viewer, pupil, seenAt));
  return (
    <PupilPage
      viewer={viewer}
      {...found}
      block="documents"
      heading={t("family.documents.title")}
      width="reading"
    >
      {all.length > atAGlance || search ? (
        <DocumentSearch t={t} studentId={pupil.id} search={search} />
      ) : null}
      <DocumentsSection
        t={t}
        studentId={pupil.id}
        search={search}
        documents={search ? searchDocuments(all, search) : all}
      />
    </PupilPage>
  );
}
