import { dayNumber, formatDay, formatTime } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { AgendaEntry } from "@/lib/publishing/agenda/agenda-entries";
import { noonOf } from "@/lib/publishing/agenda/days";
import { titleOf } from "@/lib/publishing/agenda/tell-entry";

interface MonthDayProps {
  t: Translate;
  day: string;
  today: string;
  chosen: string | undefined;
  /** A day of the month before or after, that makes the week whole. */
  outside: boolean;
  entries: readonly AgendaEntry[];
  dayHref: (day: string, entries: readonly AgendaEntry[]) => string | undefined;
}

/** One square of the month. Its number tells the ear the day and how much is on it. */
export function MonthDay({ t, day, today, chosen, outside, entries, dayHref }: MonthDayProps) {
  const href = dayHref(day, entries);
  const number = <DayNumber t={t} day={day} entries={entries} isToday={day === today} />;
  return (
    <td
      className={`h-14 border border-line p-0 align-top sm:h-26 ${groundOf(entries, outside)} ${day === chosen ? "outline-3 outline-slate -outline-offset-3" : ""}`}
    >
      <div className="flex h-full flex-col">
        {href ? (
          <a
            href={href}
            aria-current={day === today ? "date" : undefined}
            className="flex min-h-14 flex-col items-center gap-1 py-1 hover:bg-slate-chalk sm:min-h-11 sm:items-start sm:px-1.5"
          >
            {number}
            <Dots entries={entries} />
          </a>
        ) : (
          <span className="flex flex-col items-center py-1 sm:items-start sm:px-1.5">{number}</span>
        )}
        <Titles t={t} entries={entries} />
      </div>
    </td>
  );
}

/** Closed days are shaded; those of a neighbouring month step back. */
function groundOf(entries: readonly AgendaEntry[], outside: boolean): string {
  if (entries.some(({ kind }) => kind === "closed")) return outside ? "bg-chalk text-ink-soft" : "bg-chalk";
  return outside ? "bg-paper text-ink-soft" : "";
}

interface DayNumberProps {
  t: Translate;
  day: string;
  entries: readonly AgendaEntry[];
  isToday: boolean;
}

function DayNumber({ t, day, entries, isToday }: DayNumberProps) {
  const date = noonOf(day);
  const look = isToday ? "bg-slate font-bold text-on-slate" : "font-semibold";
  return (
    <span className={`inline-flex size-8 items-center justify-center rounded-pill tabular-nums ${look}`}>
      <span aria-hidden="true">{dayNumber(date)}</span>
      <span className="sr-only">
        {t("family.agenda.dayLabel", { day: formatDay(date), count: entries.length })}
      </span>
    </span>
  );
}

const shownDots = 3;

/** On a phone: that there is something, and whether it is the school that closes. */
const Dots = ({ entries }: { entries: readonly AgendaEntry[] }) => (
  <span aria-hidden="true" className="flex gap-1 sm:hidden">
    {entries.slice(0, shownDots).map((entry) => (
      <span
        key={entry.kind === "event" ? entry.id : entry.name}
        className={`size-2 rounded-pill ${entry.kind === "event" ? "bg-slate" : "bg-ochre-mark"}`}
      />
    ))}
  </span>
);

const shownTitles = 3;

/** Elsewhere: what it is, in as much room as there is; the whole of it stands below the table. */
function Titles({ t, entries }: { t: Translate; entries: readonly AgendaEntry[] }) {
  const more = entries.length - shownTitles;
  return (
    <ul className="hidden flex-col gap-0.5 px-1 pb-1 text-[0.85rem] leading-snug sm:flex">
      {entries.slice(0, shownTitles).map((entry) => (
        <li
          key={entry.kind === "event" ? entry.id : entry.name}
          className={`truncate rounded-[4px] px-1.5 py-0.5 ${lookOf(entry)}`}
          title={titleOf(t, entry)}
        >
          {entry.kind === "event" && entry.startsAt ? `${formatTime(entry.startsAt)} ` : ""}
          {titleOf(t, entry)}
        </li>
      ))}
      {more > 0 ? <li className="px-1.5 text-ink-soft">{t("family.agenda.more", { count: more })}</li> : null}
    </ul>
  );
}

const lookOf = (entry: AgendaEntry) => {
  if (entry.kind === "closed") return "text-ink-soft";
  return entry.cancelledAt ? "bg-chalk text-ink-soft line-through" : "bg-slate-chalk";
};
