import { ArrowLeft, ArrowRight } from "lucide-react";
import type { Translate } from "@/lib/i18n/translator";
import type { Page } from "@/lib/lists/keyset";
import { type ListRequest, listQuery } from "@/lib/lists/list-request";

interface ListPagerProps {
  t: Translate;
  page: Page<unknown>;
  request: ListRequest;
  addressOf: (query: Record<string, string | undefined>) => string;
}

/** Onward and back through a list; nothing where one page shows all. */
export function ListPager({ t, page: { previous, next }, request, addressOf }: ListPagerProps) {
  if (!previous && !next) return null;
  const query = listQuery(request);
  return (
    <nav aria-label={t("staff.shell.list.pages")} className="flex flex-wrap gap-x-6 print:hidden">
      {previous ? (
        <a href={addressOf({ ...query, avant: previous })} rel="prev" className="standing-link">
          <ArrowLeft aria-hidden="true" className="size-5" />
          {t("staff.shell.list.previous")}
        </a>
      ) : null}
      {next ? (
        <a href={addressOf({ ...query, apres: next })} rel="next" className="standing-link">
          {t("staff.shell.list.next")}
          <ArrowRight aria-hidden="true" className="size-5" />
        </a>
      ) : null}
    </nav>
  );
}
