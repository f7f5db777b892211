import { MailWarning } from "lucide-react";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";
import { TodayBlock } from "./today-block";

/** Mails that were given up: seen and tried again in the outbox. */
export function FailedMailsBlock({ t, count }: { t: Translate; count: number }) {
  if (count === 0) return null;
  return (
    <TodayBlock
      id="failed"
      Icon={MailWarning}
      tone="trouble"
      title={t("staff.today.failed.title", { count })}
      all={{ href: routes.staffMails({ etat: "failed" }), label: t("staff.today.failed.see") }}
    />
  );
}
