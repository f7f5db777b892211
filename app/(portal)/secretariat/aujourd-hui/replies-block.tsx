import { MessagesSquare } from "lucide-react";
import { formatMoment } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";
import type { UnseenReply } from "@/lib/today/unseen-replies";
import type { Waiting } from "@/lib/today/waiting";
import { TodayBlock, TodayRow } from "./today-block";

interface RepliesBlockProps {
  t: Translate;
  waiting: Waiting<UnseenReply>;
}

/** What families wrote back: who waits longest comes first. */
export function RepliesBlock({ t, waiting: { count, first } }: RepliesBlockProps) {
  if (count === 0) return null;
  return (
    <TodayBlock
      id="replies"
      Icon={MessagesSquare}
      tone="todo"
      title={t("staff.today.replies.title", { count })}
    >
      {first.map(({ recipientId, announcementId, author, subject, since }) => (
        <TodayRow
          key={recipientId}
          name={author}
          note={t("staff.today.replies.note", { subject, moment: formatMoment(since) })}
        >
          <a href={routes.announcementThread(announcementId, recipientId)} className="standing-link">
            {t("staff.today.replies.answer")}
          </a>
        </TodayRow>
      ))}
    </TodayBlock>
  );
}
