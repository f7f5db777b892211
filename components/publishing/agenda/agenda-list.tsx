import { CalendarDays } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import { formatMonth } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { AgendaEntry } from "@/lib/publishing/agenda/agenda-entries";
import { noonOf } from "@/lib/publishing/agenda/days";
import { AgendaItem } from "./agenda-item";
import type { EntryLook } from "./entry-look";

interface AgendaListProps extends EntryLook {
  t: Translate;
  entries: readonly AgendaEntry[];
  /** What is said when there is none. */
  empty: string;
}

/** What comes, in order, on one sheet. */
export function AgendaList({ t, entries, empty, entryHref, entryNote }: AgendaListProps) {
  if (entries.length === 0)
    return (
      <EmptyState Icon={CalendarDays} title={empty}>
        {t("family.agenda.emptyText")}
      </EmptyState>
    );
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-surface">
      {entries.map((entry) => (
        <AgendaItem key={keyOf(entry)} t={t} entry={entry} href={entryHref?.(entry)}>
          {entryNote?.(entry)}
        </AgendaItem>
      ))}
    </ul>
  );
}

/** The same, month by month under a heading each. */
export function AgendaByMonth({ entries, from, ...list }: AgendaListProps & { from: string }) {
  const months = [...new Set(entries.map((entry) => monthIn(entry, from)))];
  if (months.length === 0) return <AgendaList {...list} entries={entries} />;
  return months.map((month) => (
    <section key={month} aria-labelledby={`mois-${month}`} className="flex flex-col gap-3">
      <h2 id={`mois-${month}`} className="first-letter:uppercase">
        {formatMonth(noonOf(`${month}-01`))}
      </h2>
      <AgendaList {...list} entries={entries.filter((entry) => monthIn(entry, from) === month)} />
    </section>
  ));
}

/** What began before the list does stands in its first month. */
const monthIn = ({ firstDay }: AgendaEntry, from: string) => (firstDay < from ? from : firstDay).slice(0, 7);

const keyOf = (entry: AgendaEntry) => (entry.kind === "event" ? entry.id : `${entry.name} ${entry.firstDay}`);
