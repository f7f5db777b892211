import { CircleCheck, MessageCircleReply, Paperclip } from "lucide-react";
import type { ReactNode } from "react";
import { LevelMark } from "@/components/publishing/level-mark";
import { formatDay, isoDay } from "@/lib/i18n/formats";
import { keepTogether } from "@/lib/i18n/keep-together";
import type { Translate } from "@/lib/i18n/translator";
import type { ListedMessage } from "@/lib/publishing/dashboard/list-messages";
import { plainWords, readMarkdown } from "@/lib/publishing/markdown";
import { routes } from "@/lib/routes";

interface MessageItemProps {
  t: Translate;
  studentId: string;
  message: ListedMessage;
}

/** A message as one line of the list. The whole line can be pressed; its link is the subject. */
export function MessageItem({ t, studentId, message }: MessageItemProps) {
  const { announcementId, subject, beginning, level, sentAt, readAt, answeredAt } = message;
  const isUnread = readAt === null;
  return (
    <li className={`relative flex gap-3 px-4 py-3 hover:bg-slate-chalk ${isUnread ? "" : "text-ink-soft"}`}>
      <span
        aria-hidden="true"
        className={`mt-2 size-2.5 shrink-0 rounded-pill ${isUnread ? "bg-slate" : "bg-transparent"}`}
      />
      <div className="flex min-w-0 grow flex-col gap-0.5">
        <p className="leading-snug">
          <a
            href={routes.childMessage(studentId, announcementId)}
            className={`after:absolute after:inset-0 hover:underline ${isUnread ? "font-bold text-ink" : "font-medium text-ink"}`}
          >
            {keepTogether(subject)}
            {isUnread ? <span className="sr-only"> ({t("family.announcements.list.isUnread")})</span> : null}
          </a>
        </p>
        <p className="line-clamp-1 max-w-none break-all text-[0.95rem] text-ink-soft">
          {plainWords(readMarkdown(beginning))}
        </p>
        <Marks>
          {sentAt ? <time dateTime={isoDay(sentAt)}>{formatDay(sentAt)}</time> : null}
          {level === "information" || answeredAt ? null : <LevelMark t={t} level={level} />}
          {answeredAt ? <Mark Icon={CircleCheck}>{t("family.announcements.list.answered")}</Mark> : null}
          {message.hasAttachments ? (
            <Mark Icon={Paperclip}>{t("family.announcements.list.attachment")}</Mark>
          ) : null}
          {message.hasNewReply ? (
            <Mark Icon={MessageCircleReply}>{t("family.announcements.list.newReply")}</Mark>
          ) : null}
        </Marks>
      </div>
    </li>
  );
}

const Marks = ({ children }: { children: ReactNode }) => (
  <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.9rem] text-ink-soft">{children}</p>
);

function Mark({ Icon, children }: { Icon: typeof Paperclip; children: string }) {
  return (
    <span className="inline-flex items-center gap-1">
      <Icon aria-hidden="true" className="size-4 shrink-0" />
      {children}
    </span>
  );
}
