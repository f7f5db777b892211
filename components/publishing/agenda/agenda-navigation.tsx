import { ChevronLeft, ChevronRight } from "lucide-react";
import { buttonLook } from "@/components/ui/button-look";
import type { Query } from "@/lib/addresses/with-query";
import { formatMonth } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { addMonths, noonOf } from "@/lib/publishing/agenda/days";
import { type AgendaPlace, listedMonths, turnedBy } from "@/lib/publishing/agenda/read-place";

interface AgendaNavigationProps {
  t: Translate;
  place: AgendaPlace;
  /** The page's own address with these parameters. */
  hrefFor: (query: Query) => string;
}

/** List or month, and the months before and after: each is an address. */
export function AgendaNavigation({ t, place, hrefFor }: AgendaNavigationProps) {
  const { month } = place;
  return (
    <nav
      aria-label={t("family.agenda.views")}
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 print:hidden"
    >
      <ul className="flex rounded-control border-2 border-edge bg-surface">
        {(["liste", "mois"] as const).map((view) => (
          <li key={view}>
            <a
              href={hrefFor({ vue: view, mois: month })}
              aria-current={view === place.view ? "true" : undefined}
              className="flex min-h-11 items-center rounded-[6px] px-4 font-semibold hover:bg-slate-chalk aria-[current]:bg-slate aria-[current]:text-on-slate"
            >
              {t(view === "liste" ? "family.agenda.list" : "family.agenda.month")}
            </a>
          </li>
        ))}
      </ul>
      <div className="flex items-center gap-2">
        <Turn t={t} place={place} pages={-1} hrefFor={hrefFor} />
        <p className="min-w-0 text-center font-semibold first-letter:uppercase sm:min-w-40">
          {monthsShown(place)}
        </p>
        <Turn t={t} place={place} pages={1} hrefFor={hrefFor} />
        {place.today.startsWith(month) ? null : (
          <a href={hrefFor({ vue: place.view })} className="standing-link px-2">
            {t("family.agenda.today")}
          </a>
        )}
      </div>
    </nav>
  );
}

const nameOf = (month: string) => formatMonth(noonOf(`${month}-01`));

/** « novembre 2026 », or « novembre 2026 – janvier 2027 » */
const monthsShown = ({ view, month }: AgendaPlace) =>
  view === "mois" ? nameOf(month) : `${nameOf(month)} – ${nameOf(addMonths(month, listedMonths - 1))}`;

function Turn({ t, place, pages, hrefFor }: AgendaNavigationProps & { pages: 1 | -1 }) {
  const to = turnedBy(place, pages);
  const words = { month: nameOf(to.mois) };
  const Icon = pages < 0 ? ChevronLeft : ChevronRight;
  return (
    <a
      href={hrefFor(to)}
      aria-label={pages < 0 ? t("family.agenda.previousOf", words) : t("family.agenda.nextOf", words)}
      className={buttonLook({ variant: "secondary", className: "px-3" })}
    >
      <Icon aria-hidden="true" className="size-5" />
      <span className="max-sm:hidden">
        {pages < 0 ? t("family.agenda.previous") : t("family.agenda.next")}
      </span>
    </a>
  );
}
