import { Files, SearchX } from "lucide-react";
import { DocumentLine } from "@/components/publishing/document-line";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { formatDate } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { PupilDocument } from "@/lib/publishing/documents/visible-documents";
import { routes } from "@/lib/routes";

interface DocumentsSectionProps {
  t: Translate;
  studentId: string;
  search: string;
  documents: readonly PupilDocument[];
}

/** The documents, or why there are none and what to do. */
export function DocumentsSection({ t, studentId, search, documents }: DocumentsSectionProps) {
  if (documents.length === 0) return <Nothing t={t} studentId={studentId} search={search} />;
  return (
    <>
      {search ? (
        <p className="flex flex-wrap items-baseline gap-x-4">
          {t("family.documents.found", { count: documents.length, search })}
          <AllLink t={t} studentId={studentId} />
        </p>
      ) : null}
      <Card className="py-1.5 sm:py-2.5">
        <ul className="flex flex-col divide-y divide-line">
          {documents.map((document) => (
            <li key={`${document.id}:${document.announcementId}`} className="py-1">
              <Line t={t} studentId={studentId} document={document} />
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}

interface LineProps {
  t: Translate;
  studentId: string;
  document: PupilDocument;
}

/** A file of the shelf is called by its title, one under a message by its own name, with the message beside it. */
function Line({ t, studentId, document }: LineProps) {
  const { id, name, title, announcementId, at, isNew } = document;
  return (
    <DocumentLine
      t={t}
      {...document}
      href={routes.childDocument(studentId, id)}
      title={announcementId ? name : title}
      mark={
        isNew ? (
          <span className="rounded-pill bg-ochre-chalk px-2.5 font-semibold text-[0.9rem] text-ochre">
            {t("family.documents.new")}
          </span>
        ) : null
      }
      more={
        <>
          <time dateTime={at.toISOString()}>{formatDate(at)}</time>
          {announcementId ? (
            <a
              href={routes.childMessage(studentId, announcementId)}
              className="link easy-target wrap-anywhere"
            >
              {t("family.documents.message", { subject: title })}
            </a>
          ) : null}
        </>
      }
    />
  );
}

interface NothingProps {
  t: Translate;
  studentId: string;
  search: string;
}

function Nothing({ t, studentId, search }: NothingProps) {
  if (!search)
    return (
      <EmptyState Icon={Files} title={t("family.documents.noneTitle")}>
        {t("family.documents.noneText")}
      </EmptyState>
    );
  return (
    <div className="flex flex-col gap-3">
      <EmptyState Icon={SearchX} title={t("family.documents.notFoundTitle", { search })}>
        {t("family.documents.notFoundText")}
      </EmptyState>
      <p>
        <AllLink t={t} studentId={studentId} />
      </p>
    </div>
  );
}

const AllLink = ({ t, studentId }: { t: Translate; studentId: string }) => (
  <a href={routes.childDocuments(studentId)} className="standing-link">
    {t("family.documents.all")}
  </a>
);
