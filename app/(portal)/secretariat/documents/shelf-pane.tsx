import { X } from "lucide-react";
import { DropZone } from "@/components/forms/drop-zone";
import { DocumentLine } from "@/components/publishing/document-line";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { DefinitionList } from "@/components/ui/definition-list";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { formatDate } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { documentLimits } from "@/lib/publishing/documents/document-limits";
import type { ShelfDocument } from "@/lib/publishing/documents/list-shelf";
import { acceptedFiles } from "@/lib/publishing/documents/media-types";
import { routes } from "@/lib/routes";
import { withdrawFromShelf } from "./actions";
import { tellClasses, tellReaders } from "./tell-audience";
import { megabytes } from "./upload-refusal";

interface ShelfPaneProps {
  t: Translate;
  document: ShelfDocument;
  /** The list that this pane stands beside. */
  listHref: string;
  refusal: string | undefined;
}

/** One document of the shelf in hand: what it is, whom it is for, and what can be done about it. */
export function ShelfPane({ t, document, listHref, refusal }: ShelfPaneProps) {
  return (
    <Card aria-labelledby="document" className="flex flex-col gap-5">
      <div className="flex items-start justify-between gap-3">
        <h2 id="document" className="wrap-anywhere">
          {document.title}
        </h2>
        <a href={listHref} aria-label={t("staff.documents.pane.close")} className="standing-link px-2">
          <X aria-hidden="true" className="size-5" />
        </a>
      </div>
      {document.withdrawnAt ? (
        <Notice title={t("staff.documents.pane.withdrawn")}>{t("staff.documents.pane.withdrawnText")}</Notice>
      ) : null}
      <DocumentLine
        t={t}
        {...document}
        href={routes.staffDocument(document.documentId)}
        title={document.name}
      />
      <Facts t={t} document={document} />
      {document.withdrawnAt ? null : <Acts t={t} document={document} refusal={refusal} />}
    </Card>
  );
}

function Facts({ t, document }: { t: Translate; document: ShelfDocument }) {
  const date = formatDate(document.publishedAt);
  return (
    <DefinitionList
      items={[
        { term: t("staff.documents.pane.readers"), details: tellReaders(t, document) },
        { term: t("staff.documents.pane.audience"), details: tellClasses(t, document) },
        { term: t("staff.documents.pane.school"), details: document.schoolName },
        {
          term: t("staff.documents.pane.published"),
          details: document.publisher
            ? t("staff.documents.pane.publishedBy", { date, name: document.publisher })
            : date,
        },
      ]}
    />
  );
}

function Acts({ t, document: { id }, refusal }: Omit<ShelfPaneProps, "listHref">) {
  return (
    <>
      <form
        action={routes.documentUpload()}
        method="post"
        encType="multipart/form-data"
        className="flex flex-col gap-4 border-line border-t pt-4"
      >
        <ErrorSummary
          title={t("ui.errorSummary.title")}
          errors={refusal ? [{ field: "fichiers", message: refusal }] : []}
        />
        <input type="hidden" name="remplacer" value={id} />
        <DropZone
          name="fichiers"
          accept={acceptedFiles}
          error={refusal}
          mostBytes={documentLimits.bytes}
          words={{
            label: t("staff.documents.pane.replace"),
            hint: t("staff.documents.pane.replaceHint"),
            drop: t("staff.documents.publish.drop"),
            tooBig: t("staff.documents.refusals.too-big", { megabytes }),
          }}
        />
        <SubmitButton variant="secondary" waiting={t("staff.documents.waiting")} className="sm:self-start">
          {t("staff.documents.pane.replaceSubmit")}
        </SubmitButton>
      </form>
      <form action={withdrawFromShelf} className="flex flex-col gap-3 border-line border-t pt-4">
        <input type="hidden" name="document" value={id} />
        <p className="text-ink-soft">{t("staff.documents.pane.withdrawText")}</p>
        <Button variant="secondary" className="sm:self-start">
          {t("staff.documents.pane.withdraw")}
        </Button>
      </form>
    </>
  );
}
