import { type ListColumn, ListTable } from "@/components/lists/list-table";
import { formatBytes, formatDate } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { listQuery } from "@/lib/lists/list-request";
import type { ShelfDocument, ShelfRequest } from "@/lib/publishing/documents/list-shelf";
import { kindOf } from "@/lib/publishing/documents/media-types";
import { routes } from "@/lib/routes";
import { tellClasses, tellReaders } from "./tell-audience";

interface ShelfTableProps {
  t: Translate;
  documents: readonly ShelfDocument[];
  request: ShelfRequest;
  withSchool: boolean;
}

/** The shelf; each title leads to the document's own pane beside the list. */
export const ShelfTable = ({ t, documents, request, withSchool }: ShelfTableProps) => (
  <ListTable
    t={t}
    caption={t("staff.documents.caption")}
    columns={[...columns(t, request), ...(withSchool ? [schoolColumn(t)] : [])]}
    rows={documents}
    rowKey={({ id }) => id}
    request={request}
    addressOf={routes.staffDocuments}
  />
);

type Sort = ShelfRequest["sort"];

const schoolColumn = (t: Translate): ListColumn<ShelfDocument, Sort> => ({
  heading: t("staff.documents.columns.school"),
  cell: ({ schoolName }) => schoolName,
  spare: true,
});

const columns = (t: Translate, request: ShelfRequest): ListColumn<ShelfDocument, Sort>[] => [
  {
    heading: t("staff.documents.columns.title"),
    sort: "titre",
    cell: ({ id, title }) => (
      <a href={routes.staffDocuments({ ...listQuery(request), document: id })} className="link wrap-anywhere">
        {title}
      </a>
    ),
  },
  {
    heading: t("staff.documents.columns.audience"),
    cell: (document) => (
      <span className="flex flex-col">
        <span>{tellReaders(t, document)}</span>
        <span className="text-ink-soft">{tellClasses(t, document)}</span>
      </span>
    ),
  },
  {
    heading: t("staff.documents.columns.file"),
    cell: ({ documentId, mediaType, size }) => (
      <a href={routes.staffDocument(documentId)} className="link sm:whitespace-nowrap">
        {t("family.documents.weight", {
          kind: t(`family.documents.kinds.${kindOf(mediaType)}`),
          size: formatBytes(size),
        })}
      </a>
    ),
    spare: true,
  },
  {
    heading: t("staff.documents.columns.published"),
    sort: "publie",
    cell: ({ publishedAt }) => (
      <time dateTime={publishedAt.toISOString()} className="sm:whitespace-nowrap">
        {formatDate(publishedAt)}
      </time>
    ),
  },
];
