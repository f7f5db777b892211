import { FilterBar } from "@/components/lists/filter-bar";
import { SchoolFilter } from "@/components/lists/school-filter";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Translate } from "@/lib/i18n/translator";
import type { School } from "@/lib/people/schools";
import { type ShelfRequest, shelfReaders, shelfStates } from "@/lib/publishing/documents/list-shelf";
import { routes } from "@/lib/routes";

interface ShelfFiltersProps {
  t: Translate;
  schools: readonly School[];
  request: ShelfRequest;
}

/** By name, for whom, where, and what was taken off. */
export function ShelfFilters({ t, schools, request }: ShelfFiltersProps) {
  const { q, etat, pour, ecole } = request.filters;
  return (
    <FilterBar t={t} address={routes.staffDocuments()} request={request}>
      <TextField name="q" label={t("staff.documents.filters.search")} defaultValue={q} type="search" />
      <SelectField
        name="pour"
        label={t("staff.documents.filters.readers")}
        none={t("staff.documents.filters.everybody")}
        choices={shelfReaders.map((value) => ({ value, name: t(`staff.documents.readers.${value}`) }))}
        defaultValue={pour}
      />
      <SelectField
        name="etat"
        label={t("staff.documents.filters.state")}
        choices={shelfStates.map((value) => ({ value, name: t(`staff.documents.filters.states.${value}`) }))}
        defaultValue={etat}
      />
      <SchoolFilter t={t} schools={schools} chosen={ecole} />
    </FilterBar>
  );
}
