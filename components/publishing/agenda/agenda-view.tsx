import type { Query } from "@/lib/addresses/with-query";
import { formatFullDate, formatMonth } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { type AgendaEntry, entriesOn } from "@/lib/publishing/agenda/agenda-entries";
import { addMonths, lastDayOf, noonOf } from "@/lib/publishing/agenda/days";
import { type AgendaPlace, daysShown, listedMonths } from "@/lib/publishing/agenda/read-place";
import { AgendaByMonth, AgendaList } from "./agenda-list";
import { AgendaNavigation } from "./agenda-navigation";
import type { EntryLook } from "./entry-look";
import { MonthTable } from "./month-table";

interface AgendaViewProps extends EntryLook {
  t: Translate;
  place: AgendaPlace;
  entries: readonly AgendaEntry[];
  /** The page's own address with these parameters. */
  hrefFor: (query: Query) => string;
}

/** An agenda as its address asks for it: a list of some months, or one month with what is on its days below. */
export function AgendaView(props: AgendaViewProps) {
  const { t, place, hrefFor } = props;
  return (
    <div className="flex flex-col gap-6">
      <AgendaNavigation t={t} place={place} hrefFor={hrefFor} />
      {place.view === "mois" ? <MonthView {...props} /> : <ListView {...props} />}
    </div>
  );
}

const monthName = (month: string) => formatMonth(noonOf(`${month}-01`));

function ListView({ t, place, hrefFor: _, ...list }: AgendaViewProps) {
  const to = monthName(addMonths(place.month, listedMonths - 1));
  const empty = t("family.agenda.emptyMonths", { from: monthName(place.month), to });
  return <AgendaByMonth t={t} {...list} from={daysShown(place).from} empty={empty} />;
}

function MonthView({ t, place, entries, hrefFor, ...look }: AgendaViewProps) {
  const { month, day, today } = place;
  const [from, to] = day ? [day, day] : [`${month}-01`, lastDayOf(month)];
  const inMonth = entries.filter(({ firstDay, lastDay }) => firstDay <= to && lastDay >= from);
  return (
    <>
      <MonthTable
        t={t}
        month={month}
        today={today}
        chosen={day}
        entries={entries}
        dayHref={(one, found) =>
          found.length > 0 ? `${hrefFor({ vue: "mois", mois: month, jour: one })}#jour` : undefined
        }
      />
      <section id="jour" aria-labelledby="titre-jour" className="flex flex-col gap-3">
        <h2 id="titre-jour">
          {day
            ? t("family.agenda.dayTitle", { day: formatFullDate(noonOf(day)) })
            : t("family.agenda.monthTitle", { month: monthName(month) })}
        </h2>
        <AgendaList
          t={t}
          {...look}
          entries={day ? entriesOn(entries, day) : inMonth}
          empty={
            day ? t("family.agenda.emptyDay") : t("family.agenda.emptyMonth", { month: monthName(month) })
          }
        />
        {day ? (
          <a href={hrefFor({ vue: "mois", mois: month })} className="standing-link self-start">
            {t("family.agenda.wholeMonth")}
          </a>
        ) : null}
      </section>
    </>
  );
}
