import { MessageCircleQuestion } from "lucide-react";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";
import type { WaitingRequest } from "@/lib/today/family-requests";
import type { Waiting } from "@/lib/today/waiting";
import { TodayBlock, TodayRow } from "./today-block";

interface RequestsBlockProps {
  t: Translate;
  waiting: Waiting<WaitingRequest>;
}

/** What families ask for: who waits longest comes first. */
export function RequestsBlock({ t, waiting: { count, first } }: RequestsBlockProps) {
  if (count === 0) return null;
  return (
    <TodayBlock
      id="requests"
      Icon={MessageCircleQuestion}
      tone="todo"
      title={t("staff.today.requests.title", { count })}
    >
      {first.map(({ id, kind, asker, createdAt }) => (
        <TodayRow
          key={id}
          name={asker}
          note={t(`staff.today.requests.${kind}`, { moment: formatMoment(createdAt) })}
        >
          <a href={routes.staffRequest(id)} className="standing-link">
            {t("staff.today.requests.answer")}
          </a>
        </TodayRow>
      ))}
    </TodayBlock>
  );
}
