import { FilterBar } from "@/components/lists/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { formatCount } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { listClassesOf } from "@/lib/people/connection-classes";
import type { StateCounts } from "@/lib/people/connection-counts";
import { chosenStates, countOf, kindNames, stateIn } from "@/lib/people/connection-request";
import type { ConnectionScope } from "@/lib/people/connection-scope";
import { routes } from "@/lib/routes";

interface PeopleFiltersProps {
  t: Translate;
  scope: ConnectionScope;
  counts: StateCounts;
}

/** School, class, state, kind: each in the address. */
export async function PeopleFilters({ t, scope, counts }: PeopleFiltersProps) {
  const { schools, school, request } = scope;
  const classes = await listClassesOf(school.id);
  return (
    <FilterBar t={t} address={routes.connections()} request={request}>
      {schools.length > 1 ? (
        <SelectField
          name="ecole"
          label={t("staff.connections.school")}
          defaultValue={school.slug}
          choices={schools.map(({ slug, name }) => ({ value: slug, name }))}
        />
      ) : null}
      <SelectField
        name="classe"
        label={t("staff.connections.list.filterClass")}
        defaultValue={request.filters.classe ?? ""}
        none={t("staff.connections.list.everyClass")}
        choices={classes.map(({ id, name }) => ({ value: id, name }))}
      />
      <SelectField
        name="etat"
        label={t("staff.connections.list.filterState")}
        defaultValue={stateIn(request)}
        choices={chosenStates.map((state) => ({
          value: state,
          name: `${t(`staff.connections.state.${state}`)} (${formatCount(countOf(state, counts))})`,
        }))}
      />
      <SelectField
        name="pour"
        label={t("staff.connections.list.filterKind")}
        defaultValue={request.filters.pour ?? ""}
        none={t("staff.connections.list.everybody")}
        choices={kindNames.map((kind) => ({ value: kind, name: t(`staff.connections.list.${kind}`) }))}
      />
    </FilterBar>
  );
}
