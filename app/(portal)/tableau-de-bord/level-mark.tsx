import type { Translate } from "@/lib/i18n/translator";
import type { MessageLevel } from "@/lib/publishing/dashboard/message-level";

const looks: Record<Exclude<MessageLevel, "information">, string> = {
  urgent: "bg-brick-chalk text-brick ring-brick/40",
  to_do: "bg-ochre-chalk text-ochre ring-ochre/40",
};

/** « Urgent », « À traiter »; an information goes without saying. */
export function LevelMark({ t, level }: { t: Translate; level: MessageLevel }) {
  if (level === "information") return null;
  return (
    <span
      className={`inline-block rounded-pill px-2.5 font-semibold text-[0.85rem] ring-1 ring-inset ${looks[level]}`}
    >
      {t(`family.announcements.level.${level}`)}
    </span>
  );
}
