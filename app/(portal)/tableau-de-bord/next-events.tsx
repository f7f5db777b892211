import { AgendaItem } from "@/components/publishing/agenda/agenda-item";
import type { Translate } from "@/lib/i18n/translator";
import type { Pupil } from "@/lib/people/pupils";
import type { AgendaEntry } from "@/lib/publishing/agenda/agenda-entries";
import { routes } from "@/lib/routes";

interface NextEventsProps {
  t: Translate;
  pupil: Pupil;
  events: readonly AgendaEntry[];
}

/** « Agenda »: what comes next, and the way to the whole of it. */
export function NextEvents({ t, pupil, events }: NextEventsProps) {
  if (events.length === 0) return null;
  return (
    <section aria-labelledby="agenda" className="flex flex-col gap-3">
      <h2 id="agenda">{t("portal.dashboard.agenda")}</h2>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface shadow-card">
        {events.map((entry) => (
          <AgendaItem key={`${entry.firstDay} ${keyOf(entry)}`} t={t} entry={entry} brief />
        ))}
      </ul>
      <a href={routes.childAgenda(pupil.id)} className="standing-link">
        {t("portal.dashboard.wholeAgenda")}
      </a>
    </section>
  );
}

const keyOf = (entry: AgendaEntry) => (entry.kind === "event" ? entry.id : entry.name);
