import { BellRing, Info, ListTodo } from "lucide-react";
import type { Translate } from "@/lib/i18n/translator";

const looks = {
  urgent: { Icon: BellRing, tint: "text-brick" },
  to_do: { Icon: ListTodo, tint: "text-ochre" },
  information: { Icon: Info, tint: "text-ink-soft" },
} as const;

/** How much a message presses, in a word, a colour and a sign. */
export function LevelMark({ t, level }: { t: Translate; level: keyof typeof looks }) {
  const { Icon, tint } = looks[level];
  return (
    <span className={`inline-flex items-center gap-1.5 font-semibold ${tint}`}>
      <Icon aria-hidden="true" className="size-5 shrink-0" />
      {t(`staff.announcements.levels.${level}`)}
    </span>
  );
}
