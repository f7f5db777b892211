import { ArrowDown, ArrowUp, Pencil, Trash2 } from "lucide-react";
import { buttonLook } from "@/components/ui/button-look";
import type { Translate } from "@/lib/i18n/translator";

interface LineActsProps {
  t: Translate;
  /** Moves the line or takes it away. */
  action: (data: FormData) => Promise<void>;
  /** What the action is about. */
  hidden: Record<string, string>;
  /** What the line is called. */
  name: string;
  /** Where the line is changed. */
  href: string;
  isFirst: boolean;
  isLast: boolean;
}

/** What can be done with one line: change it, move it, take it away. */
export function LineActs({ t, action, hidden, name, href, isFirst, isLast }: LineActsProps) {
  const moves = [
    { act: "up", Icon: ArrowUp, idle: isFirst },
    { act: "down", Icon: ArrowDown, idle: isLast },
    { act: "remove", Icon: Trash2, idle: false },
  ] as const;
  return (
    <form action={action} className="flex flex-wrap">
      {Object.entries(hidden).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <a
        href={href}
        aria-label={t("staff.documents.classPage.acts.change", { name })}
        className={buttonLook({ variant: "quiet" })}
      >
        <Pencil aria-hidden="true" className="size-5" />
        {t("staff.documents.classPage.change")}
      </a>
      {moves
        .filter(({ idle }) => !idle)
        .map(({ act, Icon }) => (
          <button
            key={act}
            type="submit"
            name="act"
            value={act}
            aria-label={t(`staff.documents.classPage.acts.${act}`, { name })}
            className={buttonLook({ variant: "quiet" })}
          >
            <Icon aria-hidden="true" className="size-5" />
            {act === "remove" ? t("staff.documents.classPage.remove") : null}
          </button>
        ))}
    </form>
  );
}
