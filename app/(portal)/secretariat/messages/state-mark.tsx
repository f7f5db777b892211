import { CircleCheck, CircleX, Clock, type LucideIcon, PencilLine, Send } from "lucide-react";
import type { Translate } from "@/lib/i18n/translator";
import type { AnnouncementState } from "@/lib/publishing/writing/announcement-state";

const looks: Record<AnnouncementState, { Icon: LucideIcon; tint: string }> = {
  draft: { Icon: PencilLine, tint: "text-ink-soft" },
  scheduled: { Icon: Clock, tint: "text-slate" },
  sending: { Icon: Send, tint: "text-slate" },
  sent: { Icon: CircleCheck, tint: "text-green" },
  withdrawn: { Icon: CircleX, tint: "text-brick" },
};

/** Where a message stands, in a word, a colour and a sign. */
export function StateMark({ t, state }: { t: Translate; state: AnnouncementState }) {
  const { Icon, tint } = looks[state];
  return (
    <span className={`inline-flex items-center gap-1.5 font-semibold ${tint}`}>
      <Icon aria-hidden="true" className="size-5 shrink-0" />
      {t(`staff.announcements.states.${state}`)}
    </span>
  );
}
