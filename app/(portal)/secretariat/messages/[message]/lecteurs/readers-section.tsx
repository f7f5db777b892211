import { Search, Users } from "lucide-react";
import { ExportLinks } from "@/components/lists/export-links";
import { ListPager } from "@/components/lists/list-pager";
import { ListTable } from "@/components/lists/list-table";
import { EmptyState } from "@/components/ui/empty-state";
import type { StaffViewer } from "@/lib/auth/guards";
import type { Translate } from "@/lib/i18n/translator";
import { recordListSeen } from "@/lib/people/record-list-seen";
import type { ClassReading, ReadingCounts } from "@/lib/publishing/readers/count-reading";
import type { ReadMessage } from "@/lib/publishing/readers/find-read-message";
import { countReaders, listReaders } from "@/lib/publishing/readers/list-readers";
import type { ReaderRequest } from "@/lib/publishing/readers/reader-request";
import { routes } from "@/lib/routes";
import { readerColumns } from "./reader-columns";
import { ReaderFilters } from "./reader-filters";

interface ReadersSectionProps {
  t: Translate;
  viewer: StaffViewer;
  message: ReadMessage;
  counts: ReadingCounts;
  classes: readonly ClassReading[];
  request: ReaderRequest;
}

type Query = Record<string, string | undefined>;

/** One line a reader and pupil: when they read, what they answered, how they were told. */
export async function ReadersSection(props: ReadersSectionProps) {
  const { t, viewer, message, counts, request } = props;
  const filtered = Object.keys(request.filters).length > 0;
  const [page, count] = await Promise.all([
    listReaders(message.id, request),
    filtered ? countReaders(message.id, request) : counts.readers,
  ]);
  const { schoolId } = message;
  await recordListSeen(viewer, { list: "readers", people: page.rows.length, schoolId });
  const list = (query: Query) => routes.announcementReaders(message.id, query);
  const file = (query: Query) => routes.announcementReadersExport(message.id, query);
  if (counts.readers === 0) return <Nobody t={t} word="nobody" />;
  return (
    <section aria-labelledby="lecteurs" className="flex flex-col gap-3">
      <h2 id="lecteurs">{t("staff.readers.list.count", { count })}</h2>
      <ReaderFilters {...props} />
      {page.rows.length === 0 ? (
        <Nobody t={t} word="empty" />
      ) : (
        <ListTable
          t={t}
          caption={t("staff.readers.list.caption")}
          columns={readerColumns(t, message)}
          rows={page.rows}
          rowKey={({ id }) => id}
          request={request}
          addressOf={list}
        />
      )}
      <div className="flex flex-wrap justify-between gap-x-6">
        <ListPager t={t} page={page} request={request} addressOf={list} />
        <ExportLinks t={t} request={request} addressOf={file} />
      </div>
    </section>
  );
}

const Nobody = ({ t, word }: { t: Translate; word: "empty" | "nobody" }) => (
  <EmptyState
    Icon={word === "empty" ? Search : Users}
    title={t(`staff.readers.list.${word === "empty" ? "emptyTitle" : "nobodyTitle"}`)}
  >
    {t(`staff.readers.list.${word === "empty" ? "emptyText" : "nobodyText"}`)}
  </EmptyState>
);
