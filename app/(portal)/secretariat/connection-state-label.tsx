import {
  Ban,
  CalendarClock,
  CircleCheck,
  CircleDashed,
  DoorOpen,
  FileText,
  Hourglass,
  type LucideIcon,
  MailCheck,
  MailQuestionMark,
  MailX,
  Send,
} from "lucide-react";
import type { ConnectionState } from "@/lib/access/connection-state";
import type { Translate } from "@/lib/i18n/translator";

const looks: Record<ConnectionState, { Icon: LucideIcon; mark: string }> = {
  bounced: { Icon: MailX, mark: "text-brick" },
  no_address: { Icon: MailQuestionMark, mark: "text-brick" },
  paper: { Icon: FileText, mark: "text-ink-soft" },
  never_invited: { Icon: CircleDashed, mark: "text-ochre" },
  expired: { Icon: Hourglass, mark: "text-ochre" },
  opened: { Icon: DoorOpen, mark: "text-ochre" },
  planned: { Icon: CalendarClock, mark: "text-slate" },
  sent: { Icon: Send, mark: "text-slate" },
  delivered: { Icon: MailCheck, mark: "text-slate" },
  suspended: { Icon: Ban, mark: "text-ink-soft" },
  active: { Icon: CircleCheck, mark: "text-green" },
};

/** Where a person stands, in words; colour and icon only repeat it. */
export function ConnectionStateLabel({ t, state }: { t: Translate; state: ConnectionState }) {
  const { Icon, mark } = looks[state];
  return (
    <span className={`inline-flex items-start gap-2 leading-tight ${mark}`}>
      <Icon aria-hidden="true" className="mt-px size-4.5 shrink-0" />
      {t(`staff.connections.state.${state}`)}
    </span>
  );
}
