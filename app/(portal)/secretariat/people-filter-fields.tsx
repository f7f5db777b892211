import { SchoolFilter } from "@/components/lists/school-filter";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Translate } from "@/lib/i18n/translator";
import type { FilterChoices } from "@/lib/people/lists/filter-choices";
import { listStates, type PeopleFilters } from "@/lib/people/lists/people-filters";

interface PeopleFilterFieldsProps {
  t: Translate;
  filters: PeopleFilters;
  choices: FilterChoices;
}

const named = (name: string) => ({ value: name, name });

/** The filters that the lists of pupils and of guardians share. A choice of one is no choice, and is left out. */
export function PeopleFilterFields({ t, filters, choices }: PeopleFilterFieldsProps) {
  const { schools, classes, years } = choices;
  return (
    <>
      <TextField name="q" type="search" label={t("staff.people.filters.q")} defaultValue={filters.q} />
      <SchoolFilter t={t} schools={schools} chosen={filters.ecole} />
      <SelectField
        name="classe"
        label={t("staff.people.filters.class")}
        none={t("staff.people.filters.everyClass")}
        choices={classes.map(named)}
        defaultValue={filters.classe ?? ""}
      />
      {years.length > 1 ? (
        <SelectField
          name="annee"
          label={t("staff.people.filters.year")}
          none={t("staff.people.filters.everyYear")}
          choices={years.map(named)}
          defaultValue={filters.annee ?? ""}
        />
      ) : null}
      <SelectField
        name="etat"
        label={t("staff.people.filters.state")}
        none={t("staff.people.filters.everyState")}
        choices={listStates.map((value) => ({ value, name: t(`staff.people.filters.states.${value}`) }))}
        defaultValue={filters.etat ?? ""}
      />
    </>
  );
}
