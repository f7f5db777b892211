import { ListChecks } from "lucide-react";
import { ListPager } from "@/components/lists/list-pager";
import { EmptyState } from "@/components/ui/empty-state";
import { countDoubts } from "@/lib/enrolment/count-doubts";
import type { SeenImport } from "@/lib/enrolment/find-import";
import {
  countRows,
  isRowFilter,
  listImportRows,
  type RowFilter,
  type RowRequest,
  rowSpec,
} from "@/lib/enrolment/list-import-rows";
import { single } from "@/lib/forms/single";
import type { Translate } from "@/lib/i18n/translator";
import { listQuery, type Parameters, readListRequest } from "@/lib/lists/list-request";
import { routes } from "@/lib/routes";
import { AnswerAll } from "./answer-all";
import { DoubtKinds } from "./doubt-kinds";
import { RowItem } from "./row-item";
import { RowSearch } from "./row-search";
import { RowTabs } from "./row-tabs";

interface RowsSectionProps {
  t: Translate;
  seen: SeenImport;
  parameters: Parameters;
}

/** The first tab that has something to look at, unless the address says which. */
function tabOf(asked: string | undefined, counts: Record<RowFilter, number>): RowFilter {
  if (isRowFilter(asked)) return asked;
  const order = ["douteux", "nouveaux", "modifies", "changent-de-classe", "refuses", "absents"] as const;
  return order.find((tab) => counts[tab] > 0) ?? "inchanges";
}

/** Who is new, who changes and who asks for a look, tab by tab, person by person. */
export async function RowsSection({ t, seen, parameters }: RowsSectionProps) {
  const asked = readListRequest(parameters, rowSpec);
  const counts = await countRows(seen.id);
  const tab = tabOf(asked.filters.onglet, counts);
  const request: RowRequest = { ...asked, filters: { ...asked.filters, onglet: tab } };
  const [page, doubts] = await Promise.all([
    listImportRows(seen.id, request),
    tab === "douteux" ? countDoubts(seen.id) : [],
  ]);
  const addressOf = (query: Record<string, string | undefined>) => routes.import(seen.id, query);
  const place = placeOf(request, parameters);
  return (
    <section aria-labelledby="rows-title" className="flex flex-col gap-4">
      <h2 id="rows-title" className="sr-only">
        {t("staff.import.tabs.label")}
      </h2>
      <RowTabs t={t} counts={counts} current={tab} addressOf={addressOf} />
      <DoubtKinds t={t} request={request} doubts={doubts} addressOf={addressOf} />
      <RowSearch t={t} request={request} addressOf={addressOf} />
      {seen.state === "previewed" ? (
        <AnswerAll
          t={t}
          importId={seen.id}
          request={request}
          doubts={doubts}
          gone={counts.absents}
          place={place}
        />
      ) : null}
      {page.rows.length === 0 ? (
        <EmptyState
          Icon={ListChecks}
          title={t(tab === "douteux" ? "staff.import.rows.clearTitle" : "staff.import.rows.emptyTitle")}
        >
          {t(tab === "douteux" ? "staff.import.rows.clearText" : "staff.import.rows.emptyText")}
        </EmptyState>
      ) : (
        <ul className="flex flex-col border-line border-t">
          {page.rows.map((row, index) => (
            <RowItem
              key={row.id}
              t={t}
              seen={seen}
              row={row}
              place={`${place}&suite=${(page.rows[index + 1] ?? row).position}`}
            />
          ))}
        </ul>
      )}
      <ListPager t={t} page={page} request={request} addressOf={addressOf} />
    </section>
  );
}

/** Where the reader is, for the forms that come back here. */
function placeOf(request: RowRequest, { apres, avant }: Parameters): string {
  const query = { ...listQuery(request), apres: single(apres), avant: single(avant) };
  const said = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return new URLSearchParams(said).toString();
}
