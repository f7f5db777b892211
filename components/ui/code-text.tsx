import type { Translate } from "@/lib/i18n/translator";
import { CopyButton } from "./copy-button";

interface CodeTextProps {
  children: string;
  /** Groups of four for tokens and codes; a username stays in one piece. */
  grouped?: boolean;
  /** Given: a copy button stands beside it when scripts run. */
  t?: Translate;
}

const inFours = (code: string) =>
  [...code.matchAll(/.{1,4}/gu)].map((match) => ({ group: match[0], offset: match.index }));

/** A username, token or code: large, in the cut where no two characters look alike. */
export function CodeText({ children, grouped = false, t }: CodeTextProps) {
  return (
    <span className="inline-flex max-w-full flex-wrap items-center gap-x-2">
      <code className="break-all rounded-[6px] bg-chalk px-2 py-1 font-mono text-[1.15rem] font-medium">
        {grouped ? <Groups code={children} /> : children}
      </code>
      {t ? <CopyButton text={children} action={t("ui.copy.action")} done={t("ui.copy.done")} /> : null}
    </span>
  );
}

/** The gaps are margins, not spaces: what is selected and copied is the code itself. */
function Groups({ code }: { code: string }) {
  return inFours(code).map(({ group, offset }) => (
    <span key={offset} className="not-last:me-[0.45em]">
      {group}
    </span>
  ));
}
