import { SubmitButton } from "@/components/ui/submit-button";
import type { Translate } from "@/lib/i18n/translator";
import { renewMyCalendar } from "./actions";

/** The first address in one press; another one only after having read what becomes of the first. */
export function RenewForm({ t, has }: { t: Translate; has: boolean }) {
  const button = (
    <SubmitButton wide variant={has ? "secondary" : "primary"} waiting={t("access.waiting")}>
      {has ? t("family.agenda.calendar.renew") : t("family.agenda.calendar.create")}
    </SubmitButton>
  );
  if (!has) return <form action={renewMyCalendar}>{button}</form>;
  return (
    <details className="rounded-card border border-line px-4">
      <summary className="min-h-11 cursor-pointer py-2.5 font-semibold">
        {t("family.agenda.calendar.seenByOthers")}
      </summary>
      <form action={renewMyCalendar} className="flex flex-col gap-4 pt-1 pb-4">
        <p>{t("family.agenda.calendar.renewText")}</p>
        {button}
      </form>
    </details>
  );
}
