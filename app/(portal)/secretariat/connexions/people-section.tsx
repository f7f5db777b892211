import { CircleCheck, Search } from "lucide-react";
import { ExportLinks } from "@/components/lists/export-links";
import { ListPager } from "@/components/lists/list-pager";
import { ListTable } from "@/components/lists/list-table";
import { SelectionForm } from "@/components/lists/selection-form";
import { EmptyState } from "@/components/ui/empty-state";
import type { StaffViewer } from "@/lib/auth/guards";
import type { Translate } from "@/lib/i18n/translator";
import { countConnectionStates } from "@/lib/people/connection-counts";
import { listConnectionPeople } from "@/lib/people/connection-people";
import { countOf, kindIn, stateIn } from "@/lib/people/connection-request";
import type { ConnectionScope } from "@/lib/people/connection-scope";
import { listChildrenInSchool } from "@/lib/people/connection-ties";
import { listedName } from "@/lib/people/full-name";
import { recordListSeen } from "@/lib/people/record-list-seen";
import { routes } from "@/lib/routes";
import { peopleColumns } from "./people-columns";
import { PeopleFilters } from "./people-filters";
import { selectionActs } from "./selection-acts";

interface PeopleSectionProps {
  t: Translate;
  viewer: StaffViewer;
  scope: ConnectionScope;
  /** The same page of the same list, as an address. */
  place: Record<string, string | undefined>;
}

/** The people of a school or of a class, by where they stand, and what can be done for many of them. */
export async function PeopleSection({ t, viewer, scope, place }: PeopleSectionProps) {
  const { school, chosenClass, request } = scope;
  const choice = { schoolId: school.id, classId: chosenClass?.id, kind: kindIn(request) };
  const [counts, page] = await Promise.all([
    countConnectionStates(choice),
    listConnectionPeople(school.id, request),
  ]);
  const shown = page.rows.map(({ userId }) => userId);
  const children = await listChildrenInSchool(school.id, shown);
  await recordListSeen(viewer, { list: "connections", people: shown.length, schoolId: school.id });
  const count = countOf(stateIn(request), counts);
  return (
    <>
      <PeopleFilters t={t} scope={scope} counts={counts} />
      {shown.length === 0 ? (
        <NoPeople t={t} allConnected={count === 0 && counts.active > 0 && stateIn(request) === "pending"} />
      ) : (
        <section aria-labelledby="personnes" className="flex flex-col gap-3">
          <h2 id="personnes">
            {chosenClass ? `${chosenClass.name} — ` : ""}
            {t("staff.connections.list.count", { count })}
          </h2>
          <SelectionForm t={t} request={inSchool(scope)} count={count} acts={selectionActs(t)}>
            <ListTable
              t={t}
              caption={t("staff.connections.list.heading")}
              columns={peopleColumns(t, children, (personne) => routes.connections({ ...place, personne }))}
              rows={page.rows}
              rowKey={({ userId }) => userId}
              request={inSchool(scope)}
              addressOf={routes.connections}
              tickLabel={listedName}
            />
          </SelectionForm>
          <div className="flex flex-wrap justify-between gap-x-6">
            <ListPager t={t} page={page} request={inSchool(scope)} addressOf={routes.connections} />
            <ExportLinks t={t} request={inSchool(scope)} addressOf={routes.connectionsExport} />
          </div>
        </section>
      )}
    </>
  );
}

/** Whatever leaves this page names its school: the first one by name may be another tomorrow. */
const inSchool = ({ request, school }: ConnectionScope) => ({
  ...request,
  filters: { ...request.filters, ecole: school.slug },
});

const NoPeople = ({ t, allConnected }: { t: Translate; allConnected: boolean }) => (
  <EmptyState
    Icon={allConnected ? CircleCheck : Search}
    title={t(`staff.connections.list.${allConnected ? "allConnectedTitle" : "emptyTitle"}`)}
  >
    {t(`staff.connections.list.${allConnected ? "allConnectedText" : "emptyText"}`)}
  </EmptyState>
);
