import { Eye } from "lucide-react";
import { ListPager } from "@/components/lists/list-pager";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { tellAct } from "@/lib/audit/journal/tell-act";
import { formatDatedMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { Page } from "@/lib/lists/keyset";
import type { ListRequest } from "@/lib/lists/list-request";
import type { Access } from "@/lib/people/own-data/list-accesses";
import { routes } from "@/lib/routes";

interface AccessTableProps {
  t: Translate;
  accesses: Page<Access>;
  request: ListRequest;
}

/** Which secretariat did what, about whom: newest first, a page at a time. */
export function AccessTable({ t, accesses, request }: AccessTableProps) {
  return (
    <section aria-labelledby="consultations" className="flex flex-col gap-4">
      <h2 id="consultations">{t("family.data.accessTitle")}</h2>
      <p>{t("family.data.accessText")}</p>
      {accesses.rows.length === 0 ? (
        <EmptyState Icon={Eye} title={t("family.data.accessNone")}>
          {t("family.data.accessNoneText")}
        </EmptyState>
      ) : (
        <DataTable
          caption={t("family.data.accessCaption")}
          columns={columnsOf(t)}
          rows={accesses.rows}
          rowKey={({ seq }) => String(seq)}
        />
      )}
      <ListPager t={t} page={accesses} request={request} addressOf={routes.myData} />
    </section>
  );
}

const columnsOf = (t: Translate) => [
  { heading: t("family.data.what"), cell: ({ action }: Access) => tellAct(action, t) },
  { heading: t("family.data.about"), cell: ({ about }: Access) => about ?? t("family.data.you") },
  {
    heading: t("family.data.who"),
    cell: ({ schoolName }: Access) =>
      schoolName ? t("family.data.secretariatOf", { school: schoolName }) : t("family.data.secretariat"),
  },
  { heading: t("family.data.when"), cell: ({ at }: Access) => formatDatedMoment(at) },
];
