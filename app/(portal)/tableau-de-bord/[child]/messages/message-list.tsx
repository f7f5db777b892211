import { MessagesSquare, SearchX } from "lucide-react";
import { EmptyState } from "@/components/ui/empty-state";
import type { Translate } from "@/lib/i18n/translator";
import type { Pupil } from "@/lib/people/pupils";
import type { ListedMessage } from "@/lib/publishing/dashboard/list-messages";
import { MessageItem } from "./message-item";

interface MessageListProps {
  t: Translate;
  pupil: Pupil;
  messages: readonly ListedMessage[];
  /** Whether the list is a part that was asked for: nothing in it is not nothing at all. */
  isFiltered: boolean;
}

/** Messages, the newest first; what was not read yet says so. */
export function MessageList({ t, pupil, messages, isFiltered }: MessageListProps) {
  if (messages.length === 0) return <NoMessage t={t} pupil={pupil} isFiltered={isFiltered} />;
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-card border border-line bg-surface shadow-card">
      {messages.map((message) => (
        <MessageItem key={message.announcementId} t={t} studentId={pupil.id} message={message} />
      ))}
    </ul>
  );
}

function NoMessage({ t, pupil, isFiltered }: Omit<MessageListProps, "messages">) {
  if (isFiltered)
    return (
      <EmptyState Icon={SearchX} title={t("family.announcements.list.notFoundTitle")}>
        {t("family.announcements.list.notFoundText")}
      </EmptyState>
    );
  return (
    <EmptyState Icon={MessagesSquare} title={t("family.announcements.list.noneTitle")}>
      {pupil.as === "self"
        ? t("family.announcements.list.noneOwnText")
        : t("family.announcements.list.noneText", { firstName: pupil.firstName })}
    </EmptyState>
  );
}
