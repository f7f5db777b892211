import { FilterBar } from "@/components/lists/filter-bar";
import { SchoolFilter } from "@/components/lists/school-filter";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { announcementLevel } from "@/drizzle/schema";
import type { Translate } from "@/lib/i18n/translator";
import type { School } from "@/lib/people/schools";
import { announcementStates } from "@/lib/publishing/writing/announcement-state";
import type { AnnouncementRequest } from "@/lib/publishing/writing/list-announcements";
import { routes } from "@/lib/routes";

interface AnnouncementFiltersProps {
  t: Translate;
  request: AnnouncementRequest;
  schools: readonly School[];
}

/** By words of the subject, by school, level and state. */
export function AnnouncementFilters({ t, request, schools }: AnnouncementFiltersProps) {
  const { q, ecole, niveau, etat } = request.filters;
  return (
    <FilterBar t={t} address={routes.announcements()} request={request}>
      <TextField name="q" type="search" label={t("staff.announcements.filters.search")} defaultValue={q} />
      <SchoolFilter t={t} schools={schools} chosen={ecole} />
      <SelectField
        name="niveau"
        label={t("staff.announcements.filters.level")}
        none={t("staff.announcements.filters.every")}
        choices={announcementLevel.enumValues.map((value) => ({
          value,
          name: t(`staff.announcements.levels.${value}`),
        }))}
        defaultValue={niveau ?? ""}
      />
      <SelectField
        name="etat"
        label={t("staff.announcements.filters.state")}
        none={t("staff.announcements.filters.every")}
        choices={announcementStates.map((value) => ({
          value,
          name: t(`staff.announcements.states.${value}`),
        }))}
        defaultValue={etat ?? ""}
      />
    </FilterBar>
  );
}
