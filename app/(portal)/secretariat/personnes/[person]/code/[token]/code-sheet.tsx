import type { ReactNode } from "react";
import { PrintButton } from "@/components/ui/print-button";
import type { CodeHolder } from "@/lib/access/desk/show-desk-code";
import { env } from "@/lib/env";
import { formatTime } from "@/lib/i18n/formats";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";

interface CodeSheetProps {
  t: Translate;
  person: CodeHolder;
  /** Grouped by four. */
  code: string;
  expiresAt: Date;
}

/** What to dictate or to hand over: where to type, what to type, and under which name to come back. */
export function CodeSheet({ t, person, code, expiresAt }: CodeSheetProps) {
  const address = new URL(routes.enterToken(), env().PUBLIC_URL).href;
  return (
    <>
      <ol className="flex flex-col gap-5">
        <Step words={t("staff.person.code.where")}>
          <span className="break-all font-mono text-[1.15rem]">{address.replace(/^https?:\/\//, "")}</span>
        </Step>
        <Step words={t("staff.person.code.what")}>
          <code className="block rounded-card border-2 border-edge bg-surface px-3 py-4 text-center font-mono font-semibold text-[1.75rem] tracking-wider sm:text-[2.25rem]">
            {code}
          </code>
        </Step>
        <Step words={t("staff.person.code.username")}>
          <code className="break-all font-mono text-[1.35rem]">{person.username}</code>
        </Step>
      </ol>
      <p className="text-ink-soft">{t("staff.person.code.valid", { time: formatTime(expiresAt) })}</p>
      <PrintButton>{t("staff.person.code.print")}</PrintButton>
    </>
  );
}

function Step({ words, children }: { words: string; children: ReactNode }) {
  return (
    <li className="flex max-w-none flex-col gap-1.5">
      <span className="font-semibold">{words}</span>
      {children}
    </li>
  );
}
