import { Search } from "lucide-react";
import { Button } from "@/components/ui/button";
import { inputLook } from "@/components/ui/field-look";
import type { Query } from "@/lib/addresses/with-query";
import type { Translate } from "@/lib/i18n/translator";
import type { MessageRequest } from "@/lib/publishing/dashboard/list-messages";

interface MessageFiltersProps {
  t: Translate;
  request: MessageRequest;
  /** The list's own address with these parameters. */
  hrefFor: (query: Query) => string;
}

const views = [
  { view: undefined, word: "all" },
  { view: "non-lus", word: "unread" },
  { view: "a-traiter", word: "toDo" },
] as const;

/** All, unread, or what waits for an answer; and words to look for among them. */
export function MessageFilters({ t, request: { filters }, hrefFor }: MessageFiltersProps) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 print:hidden">
      <nav aria-label={t("family.announcements.list.views")}>
        <ul className="flex flex-wrap rounded-control border-2 border-edge bg-surface">
          {views.map(({ view, word }) => (
            <li key={word}>
              <a
                href={hrefFor({ voir: view, q: filters.q })}
                aria-current={view === filters.voir ? "true" : undefined}
                className="flex min-h-11 items-center rounded-[6px] px-3.5 font-semibold hover:bg-slate-chalk aria-[current]:bg-slate aria-[current]:text-on-slate"
              >
                {t(`family.announcements.list.${word}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <search className="min-w-0 grow sm:max-w-sm">
        <form action={hrefFor({})} className="flex gap-2">
          {filters.voir ? <input type="hidden" name="voir" value={filters.voir} /> : null}
          <input
            type="search"
            name="q"
            maxLength={100}
            defaultValue={filters.q}
            aria-label={t("family.announcements.list.search")}
            placeholder={t("family.announcements.list.search")}
            className={`${inputLook} min-w-0 grow`}
          />
          <Button variant="secondary" className="px-3.5" aria-label={t("family.announcements.list.find")}>
            <Search aria-hidden="true" className="size-5" />
          </Button>
        </form>
      </search>
    </div>
  );
}
