import { formatMonth, formatWeekday } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { type AgendaEntry, entriesOn } from "@/lib/publishing/agenda/agenda-entries";
import { noonOf, weeksOf } from "@/lib/publishing/agenda/days";
import { MonthDay } from "./month-day";

interface MonthTableProps {
  t: Translate;
  /** « 2026-11 » */
  month: string;
  today: string;
  /** The day whose entries stand below, if one was chosen. */
  chosen: string | undefined;
  entries: readonly AgendaEntry[];
  /** Where a day leads; undefined for one with nothing on it. */
  dayHref: (day: string, entries: readonly AgendaEntry[]) => string | undefined;
}

/** A month as it hangs on a wall. A phone shows dots, a wider screen the titles; a day's number opens it below. */
export function MonthTable({ t, month, entries, ...days }: MonthTableProps) {
  const weeks = weeksOf(month);
  return (
    <table className="w-full table-fixed border-collapse rounded-card bg-surface">
      <caption className="sr-only">{formatMonth(noonOf(`${month}-01`))}</caption>
      <thead>
        <tr>
          {(weeks[0] ?? []).map((day) => (
            <th key={day} scope="col" className="py-1.5 font-semibold text-[0.9rem] text-ink-soft">
              <span className="sr-only sm:not-sr-only">{formatWeekday(noonOf(day), "long")}</span>
              <span aria-hidden="true" className="uppercase sm:hidden">
                {formatWeekday(noonOf(day), "narrow")}
              </span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <MonthDay
                key={day}
                t={t}
                day={day}
                outside={!day.startsWith(month)}
                entries={entriesOn(entries, day)}
                {...days}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
