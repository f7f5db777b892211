import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { Translate } from "@/lib/i18n/translator";
import { routes } from "@/lib/routes";

/** For who works here and is also a parent or a student. */
export function StaffCard({ t }: { t: Translate }) {
  return (
    <Card aria-labelledby="mon-travail" className="flex flex-col gap-3 sm:max-w-md">
      <h2 id="mon-travail">{t("portal.choose.staff")}</h2>
      <p className="text-ink-soft">{t("portal.choose.staffText")}</p>
      <ButtonLink href={routes.secretariat()} variant="secondary" wide>
        {t("portal.choose.openStaff")}
      </ButtonLink>
    </Card>
  );
}
