import { CalendarPlus } from "lucide-react";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { CopyButton } from "@/components/ui/copy-button";
import type { Translate } from "@/lib/i18n/translator";

/** The address, for its owner alone: to press on a telephone, to copy elsewhere. */
export function AddressCard({ t, address }: { t: Translate; address: string }) {
  return (
    <Card aria-labelledby="adresse-agenda" className="flex flex-col gap-4">
      <h2 id="adresse-agenda">{t("family.agenda.calendar.addressTitle")}</h2>
      <ButtonLink wide href={address.replace(/^https?:/, "webcal:")}>
        <CalendarPlus aria-hidden="true" className="size-5" />
        {t("family.agenda.calendar.subscribe")}
      </ButtonLink>
      <p>{t("family.agenda.calendar.orCopy")}</p>
      <code className="break-all rounded-[6px] bg-chalk px-3 py-2 font-mono">{address}</code>
      <CopyButton text={address} action={t("family.agenda.calendar.copy")} done={t("ui.copy.done")} />
      <p className="text-ink-soft">{t("family.agenda.calendar.secret")}</p>
    </Card>
  );
}
