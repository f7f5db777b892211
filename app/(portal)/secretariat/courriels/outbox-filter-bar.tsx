import { FilterBar } from "@/components/lists/filter-bar";
import { PeriodFilter } from "@/components/lists/period-filter";
import { SchoolFilter } from "@/components/lists/school-filter";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Translate } from "@/lib/i18n/translator";
import { mailStates, type OutboxRequest } from "@/lib/mail/outbox-view/outbox-filters";
import { mailKinds } from "@/lib/mail/outbox-view/tell-fate";
import type { School } from "@/lib/people/schools";
import { routes } from "@/lib/routes";

interface OutboxFilterBarProps {
  t: Translate;
  schools: readonly School[];
  request: OutboxRequest;
}

/** To whom, which kind, in which state, where and when. */
export function OutboxFilterBar({ t, schools, request }: OutboxFilterBarProps) {
  const { q, courriel, etat, ecole, du, au } = request.filters;
  return (
    <FilterBar t={t} address={routes.staffMails()} request={request}>
      <TextField name="q" label={t("staff.mails.filters.search")} defaultValue={q} type="search" />
      <SelectField
        name="courriel"
        label={t("staff.mails.filters.kind")}
        none={t("staff.mails.filters.everyKind")}
        choices={mailKinds.map((kind) => ({ value: kind, name: t(`staff.mails.kind.${kind}`) }))}
        defaultValue={courriel}
      />
      <SelectField
        name="etat"
        label={t("staff.mails.filters.state")}
        none={t("staff.mails.filters.everyState")}
        choices={mailStates.map((state) => ({
          value: state,
          name: t(`staff.mails.state.${state}`),
        }))}
        defaultValue={etat}
      />
      <SchoolFilter t={t} schools={schools} chosen={ecole} />
      <PeriodFilter t={t} du={du} au={au} />
    </FilterBar>
  );
}
