import { now } from "@/lib/clock";
import { dayNumber, formatFullDate, isoDay, shortMonth } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { nextPublicHolidays, type PublicHoliday } from "@/lib/publishing/public-holidays";

const shown = 5;

/** « Agenda »: the next days on which the school is closed. */
export function AgendaBlock({ t }: { t: Translate }) {
  return (
    <section aria-labelledby="agenda" className="flex flex-col gap-3">
      <h2 id="agenda">{t("portal.dashboard.agenda")}</h2>
      <p className="text-ink-soft">{t("portal.dashboard.holidays")}</p>
      <ul className="divide-y divide-line rounded-card border border-line bg-surface">
        {nextPublicHolidays(now(), shown).map((holiday) => (
          <Holiday key={holiday.name} t={t} holiday={holiday} />
        ))}
      </ul>
    </section>
  );
}

/** A leaf of a calendar for the eye, the whole date for the ear. */
function Holiday({ t, holiday: { name, date } }: { t: Translate; holiday: PublicHoliday }) {
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
        <span className="block font-semibold">{t(`portal.holidays.${name}`)}</span>
        <time dateTime={isoDay(date)} className="text-ink-soft">
          {formatFullDate(date)}
        </time>
      </span>
    </li>
  );
}
