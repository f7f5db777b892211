import { dayNumber, formatFullDate, shortMonth } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { Pupil } from "@/lib/people/pupils";
import type { AgendaEntry } from "@/lib/publishing/agenda/agenda-entries";
import { noonOf } from "@/lib/publishing/agenda/days";
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
          <NextEvent key={`${entry.firstDay} ${keyOf(entry)}`} t={t} entry={entry} />
        ))}
      </ul>
      <a href={routes.childAgenda(pupil.id)} className="standing-link">
        {t("portal.dashboard.wholeAgenda")}
      </a>
    </section>
  );
}

/** What an entry is called: an event as the secretariat wrote it, closed days by their name. */
export const titleOf = (t: Translate, entry: AgendaEntry): string =>
  entry.kind === "event" ? entry.title : t(`portal.holidays.${entry.name}`);

const keyOf = (entry: AgendaEntry) => (entry.kind === "event" ? entry.id : entry.name);

/** A leaf of a calendar for the eye, the whole date for the ear. */
function NextEvent({ t, entry }: { t: Translate; entry: AgendaEntry }) {
  const date = noonOf(entry.firstDay);
  return (
    <li className="flex items-center gap-4 px-4 py-3">
      <span
        aria-hidden="true"
        className="flex w-13 shrink-0 flex-col items-center rounded-control bg-chalk py-1 leading-tight"
      >
        <span className="font-bold text-[1.25rem] tabular-nums">{dayNumber(date)}</span>
        <span className="text-[0.8rem] text-ink-soft">{shortMonth(date)}</span>
      </span>
      <span>
        <span className="block font-semibold">{titleOf(t, entry)}</span>
        <time dateTime={entry.firstDay} className="text-ink-soft">
          {formatFullDate(date)}
        </time>
      </span>
    </li>
  );
}
