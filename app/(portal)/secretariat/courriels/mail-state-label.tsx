import { CircleCheck, CircleX, Clock, Send } from "lucide-react";
import type { Translate } from "@/lib/i18n/translator";
import type { MailState } from "@/lib/mail/mail";

const waiting = { Icon: Clock, colour: "text-ochre" };
const trouble = { Icon: CircleX, colour: "text-brick" };

const looks = {
  queued: waiting,
  sent: { Icon: Send, colour: "text-ink-soft" },
  delivered: { Icon: CircleCheck, colour: "text-green" },
  delayed: waiting,
  bounced: trouble,
  complained: trouble,
  cancelled: { Icon: CircleX, colour: "text-ink-soft" },
  failed: trouble,
} satisfies Record<MailState, object>;

/** A mail's fate in a word, an icon and a colour. */
export function MailStateLabel({ t, state }: { t: Translate; state: MailState }) {
  const { Icon, colour } = looks[state];
  return (
    <span className={`inline-flex items-center gap-1.5 font-medium ${colour}`}>
      <Icon aria-hidden="true" className="size-4.5 shrink-0" />
      {t(`staff.mails.state.${state}`)}
    </span>
  );
}
