import { type RowFilter, rowFilters } from "@/lib/enrolment/list-import-rows";
import { formatCount } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";

interface RowTabsProps {
  t: Translate;
  counts: Record<RowFilter, number>;
  current: RowFilter;
  addressOf: (query: Record<string, string | undefined>) => string;
}

const tabs = Object.keys(rowFilters) as RowFilter[];

/** How many rows of each sort; what nobody falls under is left out. */
export function RowTabs({ t, counts, current, addressOf }: RowTabsProps) {
  const shown = tabs.filter((tab) => counts[tab] > 0 || tab === current);
  return (
    <nav aria-label={t("staff.import.tabs.label")}>
      <ul className="flex flex-wrap gap-2">
        {shown.map((tab) => (
          <li key={tab}>
            <a
              href={addressOf({ onglet: tab })}
              aria-current={tab === current ? "page" : undefined}
              className="inline-flex min-h-11 items-center gap-2 rounded-control border-2 border-line bg-surface px-3.5 font-medium hover:border-slate aria-[current]:border-slate aria-[current]:bg-slate-chalk aria-[current]:text-slate"
            >
              {t(`staff.import.tabs.${tab}`)}
              <span className={`tabular-nums ${tab === "douteux" ? "text-ochre" : "text-ink-soft"}`}>
                {formatCount(counts[tab])}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
