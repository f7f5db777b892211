import { FilterBar } from "@/components/lists/filter-bar";
import { PeriodFilter } from "@/components/lists/period-filter";
import { SchoolFilter } from "@/components/lists/school-filter";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { actKinds } from "@/lib/audit/journal/act-kinds";
import { isPersonId, type JournalRequest, noActor } from "@/lib/audit/journal/journal-filters";
import type { Actor } from "@/lib/audit/journal/list-actors";
import type { Translate } from "@/lib/i18n/translator";
import { listedName } from "@/lib/people/full-name";
import type { School } from "@/lib/people/schools";
import { routes } from "@/lib/routes";

interface JournalFilterBarProps {
  t: Translate;
  schools: readonly School[];
  actors: readonly Actor[];
  request: JournalRequest;
}

/** Which acts, whose, about whom, where and when. */
export function JournalFilterBar({ t, schools, actors, request }: JournalFilterBarProps) {
  const { acte, qui, sujet, ecole, du, au } = request.filters;
  return (
    <FilterBar t={t} address={routes.journal()} request={request}>
      <SelectField
        name="acte"
        label={t("staff.journal.filters.kind")}
        none={t("staff.journal.filters.everyKind")}
        choices={actKinds.map((kind) => ({ value: kind, name: t(`staff.journal.kinds.${kind}`) }))}
        defaultValue={acte}
      />
      <SelectField
        name="qui"
        label={t("staff.journal.filters.actor")}
        none={t("staff.journal.filters.everyActor")}
        choices={[
          ...actors.map((actor) => ({ value: actor.id, name: listedName(actor) })),
          { value: noActor, name: t("staff.journal.system") },
        ]}
        defaultValue={qui}
      />
      {isPersonId(sujet) ? (
        <div className="self-center">
          <input type="hidden" name="sujet" value={sujet} />
          {t("staff.journal.filters.onlyOne")}
        </div>
      ) : (
        <TextField
          name="sujet"
          label={t("staff.journal.filters.subject")}
          placeholder={t("staff.journal.filters.subjectHint")}
          defaultValue={sujet}
        />
      )}
      <SchoolFilter t={t} schools={schools} chosen={ecole} />
      <PeriodFilter t={t} du={du} au={au} />
    </FilterBar>
  );
}
