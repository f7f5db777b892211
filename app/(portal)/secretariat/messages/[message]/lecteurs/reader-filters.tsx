import { FilterBar } from "@/components/lists/filter-bar";
import { SelectField } from "@/components/ui/select-field";
import type { Translate } from "@/lib/i18n/translator";
import type { ClassReading } from "@/lib/publishing/readers/count-reading";
import type { ReadMessage } from "@/lib/publishing/readers/find-read-message";
import { asksAnswer, possibleAnswers } from "@/lib/publishing/readers/possible-answers";
import { channels, type ReaderRequest, readerStates } from "@/lib/publishing/readers/reader-request";
import { tellAnswer } from "@/lib/publishing/readers/tell-answer";
import { routes } from "@/lib/routes";

interface ReaderFiltersProps {
  t: Translate;
  message: ReadMessage;
  classes: readonly ClassReading[];
  request: ReaderRequest;
}

const ofAnswers = ["unanswered", "answered", "differ"];

/** Class, how far they are, which answer, by which way: each in the address. */
export function ReaderFilters({ t, message, classes, request }: ReaderFiltersProps) {
  const { classe = "", etat = "", reponse = "", voie = "" } = request.filters;
  const asks = asksAnswer(message);
  const states = readerStates.filter((state) => asks || !ofAnswers.includes(state));
  return (
    <FilterBar t={t} address={routes.announcementReaders(message.id)} request={request}>
      {classes.length > 1 ? (
        <SelectField
          name="classe"
          label={t("staff.readers.filter.class")}
          none={t("staff.readers.filter.everyClass")}
          defaultValue={classe}
          choices={classes.map(({ id, name }) => ({
            value: id ?? "aucune",
            name: name ?? t("staff.readers.classes.noClass"),
          }))}
        />
      ) : null}
      <SelectField
        name="etat"
        label={t("staff.readers.filter.state")}
        none={t("staff.readers.filter.everyState")}
        defaultValue={etat}
        choices={states.map((value) => ({ value, name: t(`staff.readers.state.${value}`) }))}
      />
      {asks ? (
        <SelectField
          name="reponse"
          label={t("staff.readers.filter.answer")}
          none={t("staff.readers.filter.everyAnswer")}
          defaultValue={reponse}
          choices={possibleAnswers(message).map((value) => ({
            value,
            name: tellAnswer(t, value, message.choices),
          }))}
        />
      ) : null}
      <SelectField
        name="voie"
        label={t("staff.readers.filter.channel")}
        none={t("staff.readers.filter.everyChannel")}
        defaultValue={voie}
        choices={channels.map((value) => ({ value, name: t(`staff.readers.channel.${value}`) }))}
      />
    </FilterBar>
  );
}
