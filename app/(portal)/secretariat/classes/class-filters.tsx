import { SchoolFilter } from "@/components/lists/school-filter";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { Translate } from "@/lib/i18n/translator";
import type { School } from "@/lib/people/schools";
import { routes } from "@/lib/routes";

interface ClassFiltersProps {
  t: Translate;
  years: readonly string[];
  year: string;
  schools: readonly School[];
  school: string | undefined;
}

/** Of which year and school the classes are shown; nothing where there is no choice. */
export function ClassFilters({ t, years, year, schools, school }: ClassFiltersProps) {
  if (years.length < 2 && schools.length < 2) return null;
  return (
    <form action={routes.staffClasses()} className="flex flex-wrap items-end gap-4">
      <SelectField
        name="annee"
        label={t("staff.people.filters.year")}
        choices={years.map((name) => ({ value: name, name }))}
        defaultValue={year}
      />
      <SchoolFilter t={t} schools={schools} chosen={school} />
      <Button variant="secondary">{t("staff.shell.list.filter")}</Button>
    </form>
  );
}
