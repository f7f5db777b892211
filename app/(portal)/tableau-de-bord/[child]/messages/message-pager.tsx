import { ArrowLeft, ArrowRight } from "lucide-react";
import type { Query } from "@/lib/addresses/with-query";
import type { Translate } from "@/lib/i18n/translator";
import type { Page } from "@/lib/lists/keyset";
import type { MessageRequest } from "@/lib/publishing/dashboard/list-messages";

interface MessagePagerProps {
  t: Translate;
  page: Page<unknown>;
  request: MessageRequest;
  hrefFor: (query: Query) => string;
}

/** On to older messages and back; nothing where one page shows all. */
export function MessagePager({
  t,
  page: { previous, next },
  request: { filters },
  hrefFor,
}: MessagePagerProps) {
  if (!previous && !next) return null;
  return (
    <nav
      aria-label={t("family.announcements.list.pages")}
      className="flex flex-wrap justify-between gap-x-6 print:hidden"
    >
      {previous ? (
        <a href={hrefFor({ ...filters, avant: previous })} rel="prev" className="standing-link">
          <ArrowLeft aria-hidden="true" className="size-5" />
          {t("family.announcements.list.newer")}
        </a>
      ) : null}
      {next ? (
        <a href={hrefFor({ ...filters, apres: next })} rel="next" className="standing-link ms-auto">
          {t("family.announcements.list.older")}
          <ArrowRight aria-hidden="true" className="size-5" />
        </a>
      ) : null}
    </nav>
  );
}
