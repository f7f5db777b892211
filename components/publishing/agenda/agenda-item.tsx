import { MapPin } from "lucide-react";
import type { ReactNode } from "react";
import { MarkedText } from "@/components/publishing/marked-text";
import { dayNumber, isoDay, shortMonth } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import type { AgendaEntry } from "@/lib/publishing/agenda/agenda-entries";
import { noonOf } from "@/lib/publishing/agenda/days";
import { tellWhen, titleOf } from "@/lib/publishing/agenda/tell-entry";

interface AgendaItemProps {
  t: Translate;
  entry: AgendaEntry;
  /** The page of the event, where there is one. */
  href?: string | undefined;
  /** Without the event's details: where others are waiting below. */
  brief?: boolean;
  /** Under the title: whom it is for. */
  children?: ReactNode;
}

/** One line of an agenda: a leaf of a calendar for the eye, the whole date for the ear. */
export function AgendaItem({ t, entry, href, brief = false, children }: AgendaItemProps) {
  const event = entry.kind === "event" ? entry : undefined;
  const cancelled = Boolean(event?.cancelledAt);
  const title = <span className={cancelled ? "line-through" : undefined}>{titleOf(t, entry)}</span>;
  return (
    <li className="flex items-start gap-4 px-4 py-3 max-[17rem]:flex-col max-[17rem]:gap-2">
      <Leaf day={entry.firstDay} closed={!event} />
      <div className="flex min-w-0 grow flex-col gap-0.5">
        <p className="flex flex-wrap items-baseline gap-x-2.5 font-semibold">
          {href ? (
            <a href={href} className="row-link min-w-0">
              {title}
            </a>
          ) : (
            title
          )}
          {cancelled ? <Cancelled t={t} /> : null}
        </p>
        <p className="text-ink-soft">{whenOf(t, entry)}</p>
        {event?.place ? (
          <p className="flex gap-1.5 text-ink-soft">
            <MapPin aria-hidden="true" className="mt-0.5 size-4.5 shrink-0" />
            <span className="min-w-0">{event.place}</span>
          </p>
        ) : null}
        {event?.details && !brief ? (
          <div className="pt-1.5">
            <MarkedText text={event.details} />
          </div>
        ) : null}
        {children}
      </div>
    </li>
  );
}

function Leaf({ day, closed }: { day: string; closed: boolean }) {
  const date = noonOf(day);
  return (
    <span
      aria-hidden="true"
      className={`flex w-13 shrink-0 flex-col items-center rounded-control py-1 leading-tight ${closed ? "bg-chalk" : "bg-slate-chalk"}`}
    >
      <span className="font-bold text-[1.25rem] tabular-nums">{dayNumber(date)}</span>
      <span className="text-[0.8rem] text-ink-soft">{shortMonth(date)}</span>
    </span>
  );
}

const Cancelled = ({ t }: { t: Translate }) => (
  <span className="rounded-pill bg-brick-chalk px-2.5 font-semibold text-[0.9rem] text-brick">
    {t("family.agenda.cancelled")}
  </span>
);

const whenOf = (t: Translate, entry: AgendaEntry) => (
  <time
    dateTime={
      entry.kind === "event" && entry.startsAt ? entry.startsAt.toISOString() : isoDay(noonOf(entry.firstDay))
    }
  >
    {tellWhen(t, entry)}
  </time>
);
