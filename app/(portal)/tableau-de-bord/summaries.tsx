import { CalendarDays, ChevronRight, Files, type LucideIcon, MessagesSquare } from "lucide-react";
import { dayNumber, shortMonth } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { Pupil } from "@/lib/people/pupils";
import type { AgendaEntry } from "@/lib/publishing/agenda/agenda-entries";
import { noonOf } from "@/lib/publishing/agenda/days";
import { titleOf } from "@/lib/publishing/agenda/tell-entry";
import { routes } from "@/lib/routes";

interface SummariesProps {
  t: Translate;
  pupil: Pupil;
  unread: number;
  newDocuments: number;
  next: AgendaEntry | undefined;
}

/** What is behind each block, in three words: side by side on a phone, under each other on a desktop. */
export function Summaries({ t, pupil, unread, newDocuments, next }: SummariesProps) {
  return (
    <section aria-labelledby="en-bref">
      <h2 id="en-bref" className="sr-only">
        {t("family.announcements.summary.title")}
      </h2>
      <ul className="grid grid-cols-[repeat(auto-fit,minmax(5.2rem,1fr))] gap-2 lg:grid-cols-1 lg:gap-0 lg:divide-y lg:divide-line lg:rounded-card lg:border lg:border-line lg:bg-surface lg:shadow-card">
        <Summary Icon={MessagesSquare} href={routes.childMessages(pupil.id)} isNew={unread > 0}>
          {t("ui.blocks.messages")}
          {t("family.announcements.summary.messages", { count: unread })}
        </Summary>
        <Summary Icon={Files} href={routes.childDocuments(pupil.id)} isNew={newDocuments > 0}>
          {t("ui.blocks.documents")}
          {t("family.announcements.summary.documents", { count: newDocuments })}
        </Summary>
        <Summary Icon={CalendarDays} href={routes.childAgenda(pupil.id)}>
          {t("ui.blocks.agenda")}
          {next ? tellNext(t, next) : t("family.announcements.summary.noEvent")}
        </Summary>
      </ul>
    </section>
  );
}

function tellNext(t: Translate, entry: AgendaEntry): string {
  const date = noonOf(entry.firstDay);
  const [day, month] = [dayNumber(date), shortMonth(date)];
  return t("family.announcements.summary.agenda", { day, month, title: titleOf(t, entry) });
}

interface SummaryProps {
  Icon: LucideIcon;
  href: string;
  isNew?: boolean;
  /** The block's name, and what is in it. */
  children: [string, string];
}

function Summary({ Icon, href, isNew = false, children: [name, state] }: SummaryProps) {
  return (
    <li className="max-lg:rounded-card max-lg:border max-lg:border-line max-lg:bg-surface max-lg:shadow-card">
      <a
        href={href}
        className="flex h-full min-h-11 flex-col rounded-card px-2 py-2 leading-snug hover:bg-slate-chalk sm:px-4 sm:py-3 lg:flex-row lg:items-center lg:gap-3"
      >
        <Icon aria-hidden="true" className="size-5 shrink-0 text-slate max-lg:hidden" />
        <span className="font-semibold max-sm:text-[0.875rem]">{name}</span>
        <span
          className={`line-clamp-2 max-sm:text-[0.85rem] lg:grow lg:text-end ${isNew ? "font-semibold text-ochre" : "text-ink-soft"}`}
        >
          {state}
        </span>
        <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-ink-soft max-lg:hidden" />
      </a>
    </li>
  );
}
