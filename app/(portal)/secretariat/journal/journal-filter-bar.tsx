import { FilterBar } from "@/components/lists/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { actKinds } from "@/lib/audit/journal/act-kinds";
import { isPersonId, type JournalRequest, noActor } from "@/lib/audit/journal/journal-filters";
import type { Actor } from "@/lib/audit/journal/list-actors";
import type { Translate } from "@/lib/i18n/translator";
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
          ...actors.map(({ id, lastName, firstName }) => ({ value: id, name: `${lastName} ${firstName}` })),
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
      {schools.length > 1 ? (
        <SelectField
          name="ecole"
          label={t("staff.shell.list.school")}
          none={t("staff.shell.list.everySchool")}
          choices={schools.map(({ slug, name }) => ({ value: slug, name }))}
          defaultValue={ecole}
        />
      ) : null}
      <div className="col-span-full grid grid-cols-2 gap-x-4 sm:col-span-2">
        <TextField name="du" type="date" label={t("staff.journal.filters.from")} defaultValue={du} />
        <TextField name="au" type="date" label={t("staff.journal.filters.until")} defaultValue={au} />
      </div>
    </FilterBar>
  );
}
