import type { Translate } from "@/lib/i18n/translator";
import { CopyButton } from "./copy-button";

interface CodeTextProps {
  children: string;
  t: Translate;
}

/** A username: large, in the cut where no two characters look alike; when scripts run a button copies it. */
export function CodeText({ children, t }: CodeTextProps) {
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-2">
      <code className="break-all rounded-[6px] bg-chalk px-2 py-1 font-mono text-[1.15rem] font-medium">
        {children}
      </code>
      <CopyButton text={children} action={t("ui.copy.action")} done={t("ui.copy.done")} />
    </span>
  );
}
