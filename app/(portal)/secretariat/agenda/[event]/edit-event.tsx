import { formTitles } from "@/components/forms/form-titles";
import { SubmitButton } from "@/components/ui/submit-button";
import { clockTime } from "@/lib/i18n/brussels-time";
import { isoDay } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { WrittenEvent } from "@/lib/publishing/agenda/writing/find-event";
import { listEventChoices } from "@/lib/publishing/agenda/writing/list-choices";
import { EventForm, type EventValues } from "../event-form";
import { eventWords } from "../event-words";
import { tickChoices } from "../tick-choices";
import { cancelOneEvent, saveEvent } from "./actions";

interface EditEventProps {
  t: Translate;
  event: WrittenEvent;
  /** Whose portal it is, for the page's title. */
  place: string;
}

/** The event's form, and below it, folded, the way to cancel. */
export async function EditEvent({ t, event, place }: EditEventProps) {
  const choices = await listEventChoices(event.schoolId, event);
  return (
    <>
      <EventForm
        action={saveEvent}
        titles={formTitles(t, event.title, place)}
        words={eventWords(t)}
        submit={t("staff.agenda.form.save")}
        hidden={{ event: event.id, version: event.version }}
        values={valuesOf(event)}
        {...tickChoices(choices, event)}
      />
      <details className="rounded-card border border-line px-4">
        <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">{t("staff.agenda.cancel")}</summary>
        <form action={cancelOneEvent} className="flex flex-col items-start gap-4 pt-1 pb-4">
          <p>{t("staff.agenda.cancelText")}</p>
          <input type="hidden" name="event" value={event.id} />
          <SubmitButton variant="secondary" waiting={t("staff.people.waiting")}>
            {t("staff.agenda.cancelIt")}
          </SubmitButton>
        </form>
      </details>
    </>
  );
}

const dayOf = (moment: Date | null) => (moment ? isoDay(moment) : "");
const timeOf = (moment: Date | null) => (moment ? clockTime(moment) : "");

const valuesOf = (event: WrittenEvent): EventValues => ({
  title: event.title,
  place: event.place ?? "",
  details: event.details ?? "",
  startsOn: event.startsOn ?? dayOf(event.startsAt),
  startsTime: timeOf(event.startsAt),
  endsOn: event.endsOn ?? dayOf(event.endsAt),
  endsTime: timeOf(event.endsAt),
});
