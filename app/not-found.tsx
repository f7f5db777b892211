import { LifeBuoy } from "lucide-react";
import { PublicPage } from "@/components/layout/public-page";
import { ButtonLink } from "@/components/ui/button-link";
import { pageTranslator } from "@/lib/i18n/page-translator";
import { findFrontDoor } from "@/lib/people/front-door";
import { routes } from "@/lib/routes";

/** Unknown and foreign are the same page, for strangers and for signed-in people alike. */
export default async function NotFoundPage() {
  const [t, door] = await Promise.all([pageTranslator(), findFrontDoor()]);
  return (
    <PublicPage
      t={t}
      door={door}
      title={t("ui.notFound.title")}
      heading={t("ui.notFound.title")}
      signInLink={false}
    >
      <p>{t("ui.notFound.explanation")}</p>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={routes.home()}>{t("ui.notFound.home")}</ButtonLink>
        <ButtonLink href={routes.help()} variant="secondary">
          <LifeBuoy aria-hidden="true" className="size-5" />
          {t("ui.notFound.help")}
        </ButtonLink>
      </div>
    </PublicPage>
  );
}
