import { Files, SearchX } from "lucide-react";
import { ListPager } from "@/components/lists/list-pager";
import { EmptyState } from "@/components/ui/empty-state";
import type { Translate } from "@/lib/i18n/translator";
import type { Page } from "@/lib/lists/keyset";
import type { ShelfDocument, ShelfRequest } from "@/lib/publishing/documents/list-shelf";
import { routes } from "@/lib/routes";
import { ShelfTable } from "./shelf-table";

interface ShelfListProps {
  t: Translate;
  page: Page<ShelfDocument>;
  request: ShelfRequest;
  withSchool: boolean;
}

/** A page of the shelf, or why there is nothing on it. */
export function ShelfList({ t, page, request, withSchool }: ShelfListProps) {
  if (page.rows.length > 0)
    return (
      <>
        <ShelfTable t={t} documents={page.rows} request={request} withSchool={withSchool} />
        <ListPager t={t} page={page} request={request} addressOf={routes.staffDocuments} />
      </>
    );
  const filtered = Object.keys(request.filters).length > 0;
  return (
    <EmptyState
      Icon={filtered ? SearchX : Files}
      title={t(filtered ? "staff.documents.emptyTitle" : "staff.documents.noneTitle")}
    >
      {t(filtered ? "staff.documents.emptyText" : "staff.documents.noneText")}
    </EmptyState>
  );
}
